import { Form } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { isScoreField, isSheetField } from "./sheet-fields";

/**
 * Takes the place of the sheet when it was sent after the session had ended, in a browser without JavaScript: everything that was filled
 * in is still in this form, which sends it once more.
 */
export function SignedOutSheet({ typed }: { typed: Readonly<Record<string, string>> }) {
  const isText = (name: string) => isSheetField(name) && !isScoreField(name) && typed[name] !== "";
  const names = Object.keys(typed);
  return (
    <Stack>
      <PageHeader title={m.scoring_signed_out_title()} />
      <Notice tone="caution" title={m.scoring_signed_out_text()}>
        <a className="button button-quiet" href="/sign-in" target="_blank" rel="noreferrer">
          {m.ui_sign_in_again()}
        </a>
      </Notice>
      <Section title={m.scoring_signed_out_typed()}>
        <Form method="post" reloadDocument autoComplete="off">
          {names
            .filter((name) => !isText(name))
            .map((name) => (
              <input key={name} type="hidden" name={name} value={typed[name]} />
            ))}
          <Stack>
            {names.filter(isText).map((name) => (
              <TextArea key={name} name={name} label={m.scoring_signed_out_text_label()} defaultValue={typed[name]} />
            ))}
            <div>
              <Button>{m.scoring_signed_out_save()}</Button>
            </div>
          </Stack>
        </Form>
      </Section>
    </Stack>
  );
}
