import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { RoundTabs } from "~/calls/RoundTabs";
import { roundTabs } from "~/calls/round-tabs";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { Button } from "~/ui/Button";
import { Checkbox } from "~/ui/Checkbox";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { formErrors } from "~/ui/form-errors";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { TextField } from "~/ui/TextField";
import { lookUpSettingsInput } from "./look-up-input";
import { readLookUpSettings, saveLookUpSettings } from "./look-up-settings.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAccess(args, "round.configure");
  const settings = await readLookUpSettings(args.context.db, actor.round.id);
  return { settings, round: actor.round.name, tabs: roundTabs(actor) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAccess(args, "round.configure");
  const form = await readForm(args.request, lookUpSettingsInput);
  // What was typed is not sent back: it may be a key.
  if (!form.ok) return answerInvalid({ ...form.reply, initialValue: undefined });
  const result = await saveLookUpSettings(args.context, actor, { ...form.value, now: args.context.now() });
  if (!result.ok) return answerFailure(result);
  return redirectWithNotice(`/rounds/${actor.round.slug}/settings/look-ups`, m.calls_settings_saved());
}

export const meta: MetaFunction<typeof loader> = () => [{ title: `${m.calls_page_look_ups()} · ${m.app_name()}` }];

export default function LookUpSettingsPage() {
  const { settings, round, tabs } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const busy = useNavigation().state !== "idle";
  const [form, fields] = useForm({ id: "look-ups", lastResult: answer?.form });
  return (
    <>
      <PageHeader title={m.calls_page_look_ups()} eyebrow={round} intro={m.screening_look_ups_intro()} />
      <RoundTabs tabs={tabs} current="look-ups" />
      <Stack>
        <ProblemNotice answer={answer} />
        <ErrorSummary errors={formErrors(form)} />
        <Form method="post" {...getFormProps(form)} key={settings.stamp}>
          <Stack>
            <input type="hidden" name="stamp" value={settings.stamp} />
            <Section id="pdok" title={m.screening_look_ups_pdok()} intro={m.screening_look_ups_pdok_intro()}>
              <Checkbox
                id="pdok-on"
                name="pdok"
                label={m.screening_look_ups_pdok_on()}
                defaultChecked={settings.pdok}
              />
            </Section>
            <Section id="kvk" title={m.screening_look_ups_kvk()} intro={m.screening_look_ups_kvk_intro()}>
              <Stack>
                <p>{settings.kvk ? m.screening_look_ups_key_there() : m.screening_look_ups_key_none()}</p>
                <TextField
                  optional
                  id={fields.kvkKey?.id ?? "kvk-key"}
                  name="kvkKey"
                  label={m.screening_look_ups_key()}
                  hint={m.screening_look_ups_key_hint()}
                  error={fields.kvkKey?.errors}
                  type="password"
                  width="medium"
                  autoComplete="off"
                />
                {settings.kvk && <Checkbox name="forgetKey" label={m.screening_look_ups_key_forget()} />}
                <Checkbox
                  name="kvkTest"
                  label={m.screening_look_ups_test()}
                  hint={m.screening_look_ups_test_hint()}
                  defaultChecked={settings.kvkTest}
                />
              </Stack>
            </Section>
            <div>
              <Button pending={busy}>{m.screening_save()}</Button>
            </div>
          </Stack>
        </Form>
      </Stack>
    </>
  );
}
