import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { z } from "zod";
import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, readForm, refuse } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import type { RequestContext } from "~/platform/services";
import { Button } from "~/ui/Button";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { FinishedImport } from "./FinishedImport";
import { ImportColumns } from "./ImportColumns";
import { ImportEntries } from "./ImportEntries";
import { ImportLeftOut } from "./ImportLeftOut";
import { ImportProblems } from "./ImportProblems";
import { ImportSummary } from "./ImportSummary";
import { previewInput } from "./import-input";
import { importPlans } from "./import-plans.server";
import { previewImport } from "./import-preview.server";
import { describeImported } from "./import-text";
import { listSources } from "./stored-imports.server";
import { correctImport, discardImport } from "./upload-import.server";

export const handle = { wide: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.import");
  const result = await previewImport(context.db, actor, params.import ?? "");
  if (!result.ok) return refuse(result.reason);
  const { fileName, source, state, importedAt, outcome } = result.file;
  const file = { fileName, source, state, importedAt, outcome };
  return { slug: actor.round.slug, file, preview: result.preview, sources: await listSources(context.db, actor) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.import");
  const form = await readForm(request, previewInput);
  if (!form.ok) return answerInvalid(form.reply);
  const importId = params.import ?? "";
  switch (form.value.intent) {
    case "correct":
      return correct(context, actor, importId, form.value);
    case "import":
      return bringIn(context, actor, importId, form.value);
    case "discard":
      return discard(context, actor, importId);
  }
}

type Input<Intent extends string> = Extract<z.output<typeof previewInput>, { intent: Intent }>;

async function correct(context: RequestContext, actor: Actor, importId: string, input: Input<"correct">) {
  const result = await correctImport(context, actor, {
    importId,
    source: input.source,
    columns: byIndex(input.columns).map(([index, field]) => ({ index, field })),
    dayOrders: Object.fromEntries(byIndex(input.dayOrders)),
  });
  if (result.ok) return redirectWithNotice(`/rounds/${actor.round.slug}/import/${importId}`, m.intake_corrected());
  if (result.reason !== "field-twice") return answerFailure(result);
  return answerInvalid({ status: "error", error: { [`column-${result.column}`]: [m.intake_field_twice()] } });
}

async function bringIn(context: RequestContext, actor: Actor, importId: string, { stamp, take }: Input<"import">) {
  const result = await importPlans(context, actor, { importId, stamp, take });
  if (!result.ok) return answerFailure(result);
  return redirectWithNotice(`/rounds/${actor.round.slug}/plans`, describeImported(result.outcome));
}

async function discard(context: RequestContext, actor: Actor, importId: string) {
  const result = await discardImport(context, actor, importId);
  if (!result.ok) return answerFailure(result);
  return redirectWithNotice(`/rounds/${actor.round.slug}/import`, m.intake_discarded());
}

/** Columns are named "c0", "c1" in the form, because a form has no numbers for names. */
const byIndex = <Value,>(record: Record<string, Value>): (readonly [number, Value])[] =>
  Object.entries(record).map(([name, value]) => [Number(name.slice(1)), value] as const);

export const meta: MetaFunction = () => [{ title: `${m.intake_preview_title()} · ${m.app_name()}` }];

export default function ImportPreviewPage() {
  const { slug, file, preview } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <Stack>
      <PageHeader
        eyebrow={file.fileName}
        title={m.intake_preview_title()}
        intro={preview && m.intake_preview_intro()}
        back={{ href: `/rounds/${slug}/import`, label: m.intake_back_to_import() }}
      />
      <ProblemNotice answer={answer} />
      <ErrorSummary errors={errorsOf(answer)} />
      {preview ? <WaitingImport /> : <FinishedImport slug={slug} file={file} />}
    </Stack>
  );
}

function errorsOf(answer: ActionAnswer | undefined) {
  return Object.entries(answer?.form?.error ?? {}).flatMap(([fieldId, messages]) =>
    (messages ?? []).map((message) => ({ fieldId: fieldId || undefined, message })),
  );
}

function WaitingImport() {
  const { file, preview, sources } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const busy = useNavigation().formMethod === "POST";
  if (!preview) return null;
  const doubtful = preview.columns.some(
    ({ field, confidence, dayOrder }) => (field && confidence < 0.8) || (dayOrder && !dayOrder.chosen),
  );
  const open =
    doubtful || preview.missingFields.length > 0 || preview.elsewhere.length > 0 || errorsOf(answer).length > 0;
  return (
    <Stack>
      <ImportSummary preview={preview} source={file.source} />
      <ImportColumns key={preview.stamp} columns={preview.columns} source={file.source} sources={sources} open={open} />
      <ImportProblems problems={preview.problems} />
      <Form method="post" id="import">
        <input type="hidden" name="intent" value="import" />
        <input type="hidden" name="stamp" value={preview.stamp} />
        <Stack>
          <ImportEntries entries={preview.entries} />
          <ImportLeftOut {...preview} />
          <div>
            <Button pending={busy}>{m.intake_do_import()}</Button>
          </div>
        </Stack>
      </Form>
      <div>
        <ConfirmDialog
          trigger={m.intake_discard()}
          triggerVariant="quiet"
          title={m.intake_discard_title()}
          description={m.intake_discard_text()}
          confirmLabel={m.intake_discard_confirm()}
          confirmVariant="danger"
          fields={{ intent: "discard" }}
        />
      </div>
    </Stack>
  );
}
