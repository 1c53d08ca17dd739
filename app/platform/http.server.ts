import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { describeReason, type Failure, type ProblemReason, statusOf } from "./problem";

/** What an action answers when the page is shown again: what was wrong with the form, or why nothing was done. */
export type ActionAnswer = { form?: SubmissionResult<string[]>; problem?: { reason: ProblemReason; message: string } };

/** Ends the request with the page for this reason (the error boundary words it). For loaders, and for what has no page to go back to. */
export function refuse(reason: ProblemReason): never {
  throw data({ reason }, { status: statusOf(reason) });
}

/** Answers an action that did nothing: the page shows the sentence and everything that was typed stays. */
export function answerFailure({ reason }: Failure, form?: SubmissionResult<string[]>) {
  return data<ActionAnswer>(
    { form, problem: { reason, message: describeReason(reason) } },
    { status: statusOf(reason) },
  );
}

/** Answers an action whose form was not right: the fields show what to mend. A row more or less in a list is no mistake. */
export function answerInvalid(form: SubmissionResult<string[]>) {
  return data<ActionAnswer>({ form }, { status: form.status === "error" ? 400 : 200 });
}

export type ReadForm<Value> =
  | { ok: true; value: Value; reply: SubmissionResult<string[]> }
  | { ok: false; reply: SubmissionResult<string[]> };

/** Reads the form of a request against its schema. `reply` puts what was typed back on the page. */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ReadForm<z.output<Schema>>> {
  return readFormData(await request.formData(), schema);
}

/** The same for form data that was read already, for instance to look at its intent. */
export function readFormData<Schema extends z.ZodType>(form: FormData, schema: Schema): ReadForm<z.output<Schema>> {
  const submission = parseWithZod(form, { schema });
  const reply = submission.reply() as SubmissionResult<string[]>;
  if (submission.status !== "success") return { ok: false, reply };
  return { ok: true, value: submission.value, reply };
}
