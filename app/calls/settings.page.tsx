import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { answerFor } from "~/platform/answer-for";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { GeneralForm } from "./GeneralForm";
import { MethodForm } from "./MethodForm";
import { RoundTabs } from "./RoundTabs";
import { roundTabs } from "./round-tabs";
import { readSettings, saveGeneral, saveMethod } from "./settings.server";
import { toFormValues } from "./settings-form";
import { settingsInput } from "./settings-input";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAccess(args, "round.configure");
  const settings = await readSettings(args.context.db, actor.round.id);
  return { ...toFormValues(settings), frozenAt: settings.frozenAt, round: actor.round.name, tabs: roundTabs(actor) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAccess(args, "round.configure");
  const form = await readForm(args.request, settingsInput);
  if (!form.ok) return answerInvalid(form.reply);
  const { db, now } = args.context;
  const result =
    form.value.intent === "general"
      ? await saveGeneral(db, actor, form.value, now())
      : await saveMethod(db, actor, form.value, now());
  if (!result.ok) return answerFailure(result, form.reply);
  return redirectWithNotice(`/rounds/${actor.round.slug}/settings`, m.calls_settings_saved());
}

export const meta: MetaFunction<typeof loader> = () => [{ title: `${m.calls_page_settings()} · ${m.app_name()}` }];

export default function SettingsPage() {
  const { general, method, frozenAt, round, tabs } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <>
      <PageHeader title={m.calls_page_settings()} eyebrow={round} />
      <RoundTabs tabs={tabs} current="settings" />
      <Stack>
        <ProblemNotice answer={answer} />
        <GeneralForm key={general.stamp} values={general} answer={answerFor(answer, "general")} />
        <MethodForm key={method.stamp} values={method} frozenAt={frozenAt} answer={answerFor(answer, "method")} />
      </Stack>
    </>
  );
}
