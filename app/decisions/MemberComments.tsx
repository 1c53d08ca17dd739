import { m } from "~/paraglide/messages";
import { Stack } from "~/ui/Stack";
import { PlainText } from "~/ui/Text";
import type { MeetingSheets } from "./sheets-side-by-side";

/** What the members wrote, by member: the general comment first, then by criterion. */
export function MemberComments({ sheets }: { sheets: MeetingSheets }) {
  const members = sheets.columns
    .map((member, index) => ({
      ...member,
      remarks: sheets.rows
        .map(({ id, label, cells }) => ({ id, label, comment: cells[index]?.comment ?? "" }))
        .filter(({ comment }) => comment !== ""),
    }))
    .filter(({ comment, remarks }) => comment !== "" || remarks.length > 0);
  if (members.length === 0) return <p className="text-ink-muted">{m.decisions_no_comments()}</p>;
  return (
    <Stack>
      {members.map(({ memberId, name, comment, remarks }) => (
        <section key={memberId}>
          <h3>{name}</h3>
          {comment && <PlainText text={comment} />}
          {remarks.map((remark) => (
            <div key={remark.id} className="mt-2">
              <p className="font-bold">{remark.label}</p>
              <PlainText text={remark.comment} />
            </div>
          ))}
        </section>
      ))}
    </Stack>
  );
}
