import { getFormProps, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { Card } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextField } from "~/ui/TextField";

type SourceEditorProps = {
  kind: "https" | "typeform";
  source: { name: string; address: string; headerName: string | null; hasSecret: boolean } | null;
  answer: ActionAnswer | undefined;
};

type Fields = { name: string; address: string; headerName: string; secret: string };

/** Where plans are fetched, with the key for it. The key that is there never comes to the page. */
export function SourceEditor({ kind, source, answer }: SourceEditorProps) {
  const busy = useNavigation().formMethod === "POST";
  const [form, fields] = useForm<Fields>({
    id: "source",
    lastResult: answer?.form,
    defaultValue: { name: source?.name, address: source?.address, headerName: source?.headerName },
  });
  const { id, onSubmit, noValidate } = getFormProps(form);
  const typeform = kind === "typeform";
  const fieldOf = ({ name, id, errors, initialValue }: (typeof fields)[keyof Fields]) => ({
    name,
    id,
    error: errors,
    defaultValue: initialValue,
    autoComplete: "off",
  });
  return (
    <Card>
      <Form method="post" id={id} onSubmit={onSubmit} noValidate={noValidate}>
        <input type="hidden" name="intent" value={typeform ? "save-typeform" : "save-https"} />
        <Stack>
          <TextField
            {...fieldOf(fields.name)}
            label={m.intake_source_name()}
            hint={m.intake_source_name_hint()}
            maxLength={80}
            width="medium"
          />
          <TextField
            {...fieldOf(fields.address)}
            label={typeform ? m.intake_source_form_id() : m.intake_source_address()}
            hint={typeform ? m.intake_source_form_id_hint() : m.intake_source_address_hint()}
            width={typeform ? "medium" : "full"}
            spellCheck={false}
          />
          {!typeform && (
            <TextField
              {...fieldOf(fields.headerName)}
              label={m.intake_source_header()}
              hint={m.intake_source_header_hint()}
              width="medium"
              spellCheck={false}
              optional
            />
          )}
          <TextField
            {...fieldOf(fields.secret)}
            type="password"
            autoComplete="new-password"
            label={m.intake_source_secret()}
            hint={source?.hasSecret ? m.intake_source_secret_kept() : m.intake_source_secret_hint()}
            optional={!typeform || source?.hasSecret}
          />
          <div>
            <Button pending={busy}>{m.intake_source_save()}</Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}
