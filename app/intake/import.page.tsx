import { getFormProps, useForm } from "@conform-to/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, readFormData } from "~/platform/http.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { readUploadForm } from "~/platform/upload.server";
import { Button } from "~/ui/Button";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextField } from "~/ui/TextField";
import { EarlierImports } from "./EarlierImports";
import { FetchableSources } from "./FetchableSources";
import { listRunning } from "./file-readings.server";
import { followReading } from "./follow-reading.server";
import { type UploadForm, uploadInput } from "./import-input";
import { describeFailure } from "./problem-text";
import { RunningReadings } from "./RunningReadings";
import { beginReading } from "./run-reading.server";
import { SourceField } from "./SourceField";
import { listFetchable } from "./sources.server";
import { listImports, listSources } from "./stored-imports.server";
import { maxUploadBytes, type TableFailure } from "./table";
import { fileNameOf } from "./upload-import.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.import");
  const { db, now } = context;
  const [imports, sources, running, fetchable] = await Promise.all([
    listImports(db, actor),
    listSources(db, actor),
    listRunning(db, actor, now()),
    listFetchable(db, actor),
  ]);
  return { slug: actor.round.slug, imports, sources, running, fetchable };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.import");
  const upload = await readUploadForm(request, maxUploadBytes);
  if (!upload.ok && upload.reason === "too-large") return answerFile({ ok: false, reason: "too-large" });
  if (!upload.ok) return answerFailure(upload);
  const form = readFormData(upload.form, uploadInput);
  if (!form.ok) return answerInvalid(form.reply);
  const { file, source = null } = form.value;
  const content = new Uint8Array(await file.arrayBuffer());
  const begun = await beginReading(context, actor, { content, fileName: fileNameOf(file), source });
  if (!begun.ok) return answerFailure(begun);
  const followed = await followReading(context, actor, begun);
  return followed.ok ? redirect(followed.to) : answerFile(followed.file, source);
}

/** Says at the field what is wrong with the file; a source that was typed stays. */
function answerFile(file: TableFailure, source: string | null = null) {
  const initialValue: Record<string, string> = source === null ? {} : { source };
  return data<ActionAnswer>(
    { form: { status: "error", initialValue, error: { file: [describeFailure(file)] } } },
    { status: file.reason === "too-large" ? 413 : 400 },
  );
}

export const meta: MetaFunction = () => [{ title: `${m.intake_import_title()} · ${m.app_name()}` }];

export default function ImportPage() {
  const { slug, imports, sources, running, fetchable } = useLoaderData<typeof loader>();
  return (
    <Stack>
      <PageHeader
        title={m.intake_import_title()}
        intro={m.intake_import_intro()}
        back={{ href: `/rounds/${slug}/plans`, label: m.intake_back_to_plans() }}
      />
      <RunningReadings slug={slug} running={running} />
      <Upload sources={sources} />
      <FetchableSources slug={slug} sources={fetchable} />
      <Section title={m.intake_earlier()}>
        <EarlierImports slug={slug} imports={imports} />
      </Section>
    </Stack>
  );
}

function Upload({ sources }: { sources: readonly string[] }) {
  const answer = useActionData<ActionAnswer>();
  const busy = useNavigation().formMethod === "POST";
  const [form, fields] = useForm<UploadForm>({ id: "upload", lastResult: answer?.form });
  const { id, onSubmit, noValidate } = getFormProps(form);
  return (
    <Section title={m.intake_upload()}>
      <Form method="post" encType="multipart/form-data" id={id} onSubmit={onSubmit} noValidate={noValidate}>
        <Stack>
          <ProblemNotice answer={answer} />
          <TextField
            type="file"
            name={fields.file.name}
            id={fields.file.id}
            label={m.intake_upload_file()}
            hint={m.intake_upload_file_hint()}
            error={fields.file.errors}
            accept=".csv,.txt,.tsv,.xlsx,.json,text/csv,application/json"
          />
          <SourceField
            name={fields.source.name}
            id={fields.source.id}
            error={fields.source.errors}
            defaultValue={fields.source.initialValue}
            sources={sources}
            optional
          />
          <div>
            <Button pending={busy}>{m.intake_upload_button()}</Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
