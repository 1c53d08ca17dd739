import { type FieldMetadata, getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { Details } from "~/ui/Details";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { formErrors } from "~/ui/form-errors";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { TextField } from "~/ui/TextField";
import { inviteInput, inviteListInput } from "./people-input";
import { RoleBoxes } from "./RoleBoxes";

type Props = { one: ActionAnswer["form"]; list: ActionAnswer["form"] };

/** One person, or a list of them from a mail or a spreadsheet. */
export function InviteForms({ one, list }: Props) {
  return (
    <Section id="invite-people" title={m.people_invite()} intro={m.people_invite_intro()}>
      <InviteOne answer={one} />
      <Details summary={m.people_invite_list()} open={list !== undefined}>
        <InviteList answer={list} />
      </Details>
    </Section>
  );
}

function InviteOne({ answer }: { answer: ActionAnswer["form"] }) {
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "invite",
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: inviteInput }),
  });
  return (
    <>
      <ErrorSummary errors={formErrors(form)} />
      <Form method="post" {...getFormProps(form)}>
        <Stack>
          <input type="hidden" name="intent" value="invite" />
          <TextField {...of(fields.name)} label={m.people_name()} width="medium" autoComplete="off" />
          <TextField {...of(fields.email)} label={m.people_email()} type="email" width="medium" autoComplete="off" />
          <RoleBoxes {...boxes(fields.roles)} />
          <div>
            <Button pending={busy}>{m.people_invite_one()}</Button>
          </div>
        </Stack>
      </Form>
    </>
  );
}

function InviteList({ answer }: { answer: ActionAnswer["form"] }) {
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "invite-list",
    lastResult: answer,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: inviteListInput }),
  });
  return (
    <>
      <ErrorSummary errors={formErrors(form)} />
      <Form method="post" {...getFormProps(form)}>
        <Stack>
          <input type="hidden" name="intent" value="invite-list" />
          <TextArea {...of(fields.list)} label={m.people_list()} hint={m.people_list_hint()} rows={6} />
          <RoleBoxes {...boxes(fields.roles)} />
          <div>
            <Button pending={busy}>{m.people_invite_all()}</Button>
          </div>
        </Stack>
      </Form>
    </>
  );
}

const of = ({ id, name, errors, initialValue }: FieldMetadata) => ({
  id,
  name,
  error: errors,
  defaultValue: initialValue as string | undefined,
});

/** One ticked box comes back as a word, several as a list. */
const boxes = ({ id, name, errors, initialValue }: FieldMetadata) => ({
  id,
  name,
  error: errors,
  held: initialValue === undefined ? ["member"] : ([initialValue].flat() as string[]),
});
