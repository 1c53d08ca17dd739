import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { Button, ButtonLink } from "~/ui/Button";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { enter } from "./enter.server";
import { isUsableLink, signInByLink } from "./sign-in.server";
import { confirmInput } from "./sign-in-input";
import { clientOf } from "./visitor.server";

export const meta: MetaFunction = () => [{ title: `${m.people_sign_in()} · ${m.app_name()}` }];

/** Looks at the link and changes nothing: mail scanners open links too. Only the button signs in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token") ?? "";
  return { token, usable: await isUsableLink(context, token) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, confirmInput);
  if (!form.ok) return answerInvalid(form.reply);
  const result = await signInByLink(context, form.value.token, clientOf({ request, context }));
  return result.ok ? enter(request, context.config.origin, result.token) : answerFailure(result);
}

export default function SignInConfirmPage() {
  const { token, usable } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const busy = useNavigation().state !== "idle";
  if (!usable) {
    return (
      <Stack>
        <PageHeader title={m.people_link_old_title()} intro={m.people_link_old_intro()} />
        <div>
          <ButtonLink to="/sign-in">{m.people_new_link()}</ButtonLink>
        </div>
      </Stack>
    );
  }
  return (
    <Stack>
      <PageHeader title={m.people_confirm_title()} intro={m.people_confirm_intro()} />
      <ProblemNotice answer={answer} />
      <Form method="post" action="/sign-in/confirm">
        <input type="hidden" name="token" value={token} />
        <Button pending={busy}>{m.people_sign_in()}</Button>
      </Form>
    </Stack>
  );
}
