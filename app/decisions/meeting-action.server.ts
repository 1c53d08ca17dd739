import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import { type ReadForm, readFormData } from "~/platform/http.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { closeInput, noteInput, recordDecisionInput, reopenInput } from "./decision-input";
import { recordNote } from "./meeting-notes.server";
import { recordDecision } from "./record-decision.server";
import { closePlan, reopenPlan } from "./reopen-plan.server";

type Reply = ReadForm<unknown>["reply"];
type Done = { done: string } | { invalid: Reply } | { failed: Failure; reply: Reply };

/** Does what one of the forms on the meeting page asks, by its intent. */
export async function doInMeeting(
  services: Pick<Services, "db" | "now">,
  actor: Actor,
  planId: string,
  sent: FormData,
): Promise<Done> {
  switch (sent.get("intent")) {
    case "note":
      return run(readFormData(sent, noteInput), m.decisions_note_saved(), ({ text }) =>
        recordNote(services, actor, planId, text),
      );
    case "reopen":
      return run(readFormData(sent, reopenInput), m.decisions_reopened(), ({ reason }) =>
        reopenPlan(services, actor, planId, reason),
      );
    case "decide":
      return run(readFormData(sent, recordDecisionInput), m.decisions_recorded(), (input) =>
        recordDecision(services, actor, planId, input),
      );
    default: {
      const form = readFormData(sent, closeInput);
      if (!form.ok) return { failed: failure("invalid"), reply: form.reply };
      return run(form, m.decisions_closed(), () => closePlan(services, actor, planId));
    }
  }
}

async function run<Value>(
  form: ReadForm<Value>,
  done: string,
  work: (value: Value) => Promise<{ ok: true } | Failure>,
): Promise<Done> {
  if (!form.ok) return { invalid: form.reply };
  const result = await work(form.value);
  return result.ok ? { done } : { failed: result, reply: form.reply };
}
