import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { Button } from "~/ui/Button";
import { PageHeader } from "~/ui/PageHeader";
import { Card } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextField } from "~/ui/TextField";
import { requestSignIn } from "./sign-in.server";
import { writeIntent } from "./sign-in-cookie";
import { requestSignInInput } from "./sign-in-input";
import { findUser, safeNext } from "./visitor.server";

export const meta: MetaFunction = () => [{ title: `${m.people_sign_in()} · ${m.app_name()}` }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get("next"));
  if (await findUser({ request, context })) throw redirect(next);
  return { next };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, requestSignInInput);
  if (!form.ok) return answerInvalid(form.reply);
  const { email, next } = form.value;
  const result = await requestSignIn(context, { email, clientAddress: context.clientAddress });
  if (!result.ok) return answerFailure(result, form.reply);
  return redirect("/sign-in/code", { headers: { "Set-Cookie": writeIntent({ email, next: safeNext(next) }) } });
}

export default function SignInPage() {
  const { next } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({
    id: "sign-in",
    lastResult: answer?.form,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: requestSignInInput }),
    shouldValidate: "onSubmit",
  });
  return (
    <Stack>
      <PageHeader title={m.people_sign_in()} intro={m.people_sign_in_intro()} />
      <ProblemNotice answer={answer} />
      <Card>
        <Form method="post" {...getFormProps(form)}>
          <Stack>
            <input type="hidden" name="next" value={next} />
            <TextField
              name={fields.email.name}
              id={fields.email.id}
              label={m.people_email()}
              error={fields.email.errors}
              defaultValue={fields.email.initialValue}
              type="email"
              autoComplete="email"
              width="medium"
            />
            <div>
              <Button pending={busy}>{m.people_send_link()}</Button>
            </div>
          </Stack>
        </Form>
      </Card>
    </Stack>
  );
}
