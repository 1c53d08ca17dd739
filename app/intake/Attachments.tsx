import { m } from "~/paraglide/messages";
import { attachmentLink } from "./attachment-link";

/** The attachments that applicants named. They lie elsewhere: only a person who presses a link goes there, and tells nothing. */
export function Attachments({ attachments }: { attachments: readonly string[] }) {
  if (attachments.length === 0) return <p>{m.intake_attachments_none()}</p>;
  const links = attachments.map(attachmentLink);
  return (
    <>
      {links.some(({ href }) => href) && <p className="text-ink-muted">{m.intake_attachments_hint()}</p>}
      <ul>
        {links.map(({ name, href, host }, index) => (
          <li key={index} className="plain-text">
            {href ? (
              <>
                <a href={href} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
                  {name}
                </a>{" "}
                ({m.intake_attachment_where({ host: host ?? "" })})
              </>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
