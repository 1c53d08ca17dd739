import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { Details } from "~/ui/Details";
import { formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { PlainText } from "~/ui/Text";
import { TextArea } from "~/ui/TextArea";
import { answerTo, errorOf, typedIn } from "./form-answer";
import type { MeetingContent } from "./read-meeting-content.server";

type Notes = MeetingContent["notes"];

/** What the meeting noted; the latest note holds and the earlier ones can be folded out. */
export function MeetingNotes({ notes, form }: { notes: Notes; form: { answer: ActionAnswer | undefined } | null }) {
  const [latest, ...earlier] = notes;
  const busy = useNavigation().state !== "idle";
  const answer = answerTo("note", form?.answer);
  return (
    <Section id="notes" title={m.decisions_notes_title()}>
      <Stack>
        {latest ? <Note note={latest} /> : <p className="text-ink-muted">{m.decisions_notes_none()}</p>}
        {earlier.length > 0 && (
          <Details summary={m.decisions_notes_earlier({ count: earlier.length })}>
            <Stack>
              {earlier.map((note) => (
                <Note key={note.id} note={note} />
              ))}
            </Stack>
          </Details>
        )}
        {form && (
          <Form method="post" key={latest?.id ?? "first"}>
            <Stack gap="small">
              <input type="hidden" name="intent" value="note" />
              <TextArea
                id="note-text"
                name="text"
                label={latest ? m.decisions_note_replace() : m.decisions_note_label()}
                defaultValue={typedIn(answer, "text") ?? latest?.text}
                error={errorOf(answer, "text")}
                rows={4}
              />
              <div>
                <Button variant="secondary" pending={busy}>
                  {m.decisions_note_save()}
                </Button>
              </div>
            </Stack>
          </Form>
        )}
      </Stack>
    </Section>
  );
}

function Note({ note }: { note: Notes[number] }) {
  return (
    <div>
      <PlainText text={note.text} />
      <p className="text-sm text-ink-muted">
        {m.decisions_note_by({ name: note.by, at: formatDateTime(note.notedAt) })}
      </p>
    </div>
  );
}

type ReopenProps = { reopened: MeetingContent["reopened"]; mayReopen: boolean; answer: ActionAnswer | undefined };

/** Whether members may revise their sheets of this plan, and for the coordinator the switch. */
export function Reopening({ reopened, mayReopen, answer: given }: ReopenProps) {
  const busy = useNavigation().state !== "idle";
  const answer = answerTo("reopen", given);
  if (reopened) {
    return (
      <Notice tone="caution" title={m.decisions_reopened_since({ at: formatDateTime(reopened.at) })}>
        <PlainText text={reopened.reason} />
        {mayReopen && (
          <Form method="post" className="mt-2">
            <Button variant="secondary" name="intent" value="close" pending={busy}>
              {m.decisions_close_button()}
            </Button>
          </Form>
        )}
      </Notice>
    );
  }
  if (!mayReopen) return null;
  return (
    <Details summary={m.decisions_reopen_summary()} open={answer !== undefined}>
      <Form method="post">
        <Stack gap="small">
          <p>{m.decisions_reopen_text()}</p>
          <input type="hidden" name="intent" value="reopen" />
          <TextArea
            id="reopen-reason"
            name="reason"
            label={m.decisions_reopen_reason()}
            defaultValue={typedIn(answer, "reason")}
            error={errorOf(answer, "reason")}
            rows={3}
          />
          <div>
            <Button variant="secondary" pending={busy}>
              {m.decisions_reopen_button()}
            </Button>
          </div>
        </Stack>
      </Form>
    </Details>
  );
}
