/** A mail as a mail program shows it: text, with addresses on this site as links. Anything else stays text. */
export function MailText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return (
    <div className="plain-text">
      <p>
        {parts.map((part, index) =>
          /^https?:\/\/\S+\/sign-in\/confirm\?token=[\w-]+$/.test(part) ? (
            <a key={index} href={new URL(part).pathname + new URL(part).search}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
    </div>
  );
}
