import { m } from "~/paraglide/messages";
import { Badge, type Tone } from "~/ui/Badge";
import { Notice } from "~/ui/Notice";
import { Stack } from "~/ui/Stack";
import { PlainText } from "~/ui/Text";
import type { Declaration, MeetingContent } from "./read-meeting-content.server";

type DeclaredInterestsProps = { content: MeetingContent; decided: boolean };

/** Who must leave the room for this plan, or did so before it was decided; and who reported a tie that does not exclude. */
export function DeclaredInterests({ content, decided }: DeclaredInterestsProps) {
  const { recused, reported, undeclared } = content;
  const names = recused.map(({ name }) => name).join(", ");
  return (
    <Stack gap="small">
      {recused.length > 0 ? (
        <Notice
          tone={decided ? "info" : "caution"}
          title={decided ? m.decisions_took_no_part({ names }) : m.decisions_leave_room({ names })}
        >
          <Notes declarations={recused} />
        </Notice>
      ) : (
        <p>{decided ? m.decisions_all_took_part() : m.decisions_nobody_leaves()}</p>
      )}
      {reported.length > 0 && (
        <Notice title={describeReported(reported, decided)}>
          <Notes declarations={reported} />
        </Notice>
      )}
      {undeclared.length > 0 && <p>{m.decisions_undeclared({ names: undeclared.join(", ") })}</p>}
    </Stack>
  );
}

function describeReported(reported: readonly Declaration[], decided: boolean): string {
  const names = reported.map(({ name }) => name).join(", ");
  return decided ? m.decisions_had_reported({ names }) : m.decisions_reported({ names });
}

function Notes({ declarations }: { declarations: readonly Declaration[] }) {
  return declarations
    .filter(({ note }) => note !== "")
    .map(({ name, note }) => (
      <p key={name}>
        {name}: {note}
      </p>
    ));
}

const verdicts: Record<string, { tone: Tone; say: () => string }> = {
  pass: { tone: "positive", say: () => m.decisions_verdict_pass() },
  fail: { tone: "negative", say: () => m.decisions_verdict_fail() },
  unclear: { tone: "caution", say: () => m.decisions_verdict_unclear() },
};

/** The mandatory criteria with the verdict and the passage it rests on. */
export function ScreeningVerdicts({ content }: { content: MeetingContent }) {
  return (
    <ul className="flex flex-col gap-4">
      {content.screening.map(({ id, label, verdict, quote, reason }) => {
        const known = verdicts[verdict];
        return (
          <li key={id}>
            <p>
              <strong>{label}</strong>{" "}
              <Badge tone={known?.tone}>{known ? known.say() : m.decisions_verdict_open()}</Badge>
            </p>
            {quote && (
              <blockquote className="border-l-4 border-line-strong pl-4">
                <PlainText text={quote} />
              </blockquote>
            )}
            {reason && <PlainText text={reason} />}
          </li>
        );
      })}
    </ul>
  );
}
