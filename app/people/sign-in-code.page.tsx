import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { Button } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Card } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextField } from "~/ui/TextField";
import { enter } from "./enter.server";
import { signInByCode } from "./sign-in.server";
import { readIntent } from "./sign-in-cookie";
import { codeInput } from "./sign-in-input";
import { clientOf } from "./visitor.server";

export const meta: MetaFunction = () => [{ title: `${m.people_look_in_mail()} · ${m.app_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const intent = readIntent(request);
  if (!intent) throw redirect("/sign-in");
  return { email: intent.email, mailOnPage: context.config.demo && context.deliver === null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const intent = readIntent(request);
  if (!intent) throw redirect("/sign-in");
  const form = await readForm(request, codeInput);
  if (!form.ok) return answerInvalid(form.reply);
  const result = await signInByCode(
    context,
    { email: intent.email, code: form.value.code },
    clientOf({ request, context }),
  );
  return result.ok ? enter(request, context.config.origin, result.token) : answerFailure(result, form.reply);
}

export default function SignInCodePage() {
  const { email, mailOnPage } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "sign-in-code",
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: codeInput }),
  });
  return (
    <Stack>
      <PageHeader title={m.people_look_in_mail()} intro={m.people_look_in_mail_intro({ email })} />
      <ProblemNotice answer={answer} />
      {mailOnPage && (
        <Notice>
          {m.people_mail_in_demo()} <Link to="/demo">{m.people_to_demo()}</Link>
        </Notice>
      )}
      <Card>
        <Form method="post" {...getFormProps(form)}>
          <Stack>
            <TextField
              name={fields.code.name}
              id={fields.code.id}
              label={m.people_code()}
              hint={m.people_code_hint()}
              error={fields.code.errors}
              inputMode="numeric"
              autoComplete="one-time-code"
              width="short"
            />
            <div>
              <Button pending={busy}>{m.people_sign_in()}</Button>
            </div>
          </Stack>
        </Form>
      </Card>
      <p>
        <Link to="/sign-in">{m.people_other_address()}</Link>
      </p>
    </Stack>
  );
}
