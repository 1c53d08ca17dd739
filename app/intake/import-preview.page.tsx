import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerInvalid, readForm, refuse } from "~/platform/http.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { Button } from "~/ui/Button";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { answerPreview } from "./answer-preview.server";
import { FinishedImport } from "./FinishedImport";
import { ImportColumns } from "./ImportColumns";
import { ImportEntries } from "./ImportEntries";
import { ImportLeftOut } from "./ImportLeftOut";
import { ImportProblems } from "./ImportProblems";
import { ImportSummary } from "./ImportSummary";
import { ImportSuspects } from "./ImportSuspects";
import { previewInput } from "./import-input";
import { previewImport } from "./import-preview.server";
import { leaveRowForm, takeRowForm } from "./LeaveRow";
import { listSources } from "./stored-imports.server";

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
  return answerPreview(context, actor, params.import ?? "", form.value);
}

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
      <ImportSummary preview={preview} source={file.source} headerRowError={answer?.form?.error?.headerRow} />
      <ImportColumns
        key={preview.stamp}
        columns={preview.columns}
        asBefore={preview.asBefore}
        source={file.source}
        sources={sources}
        open={open}
      />
      <ImportProblems problems={preview.problems} />
      <ImportSuspects suspects={preview.suspects} />
      <RowForm id={leaveRowForm} intent="leave-row" />
      <RowForm id={takeRowForm} intent="take-row" />
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

/** Buttons beside the rows send these forms; inside the form that imports they would send everything. */
const RowForm = ({ id, intent }: { id: string; intent: string }) => (
  <Form method="post" id={id} preventScrollReset>
    <input type="hidden" name="intent" value={intent} />
  </Form>
);
