import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RoundTabs } from "~/calls/RoundTabs";
import { roundTabs } from "~/calls/round-tabs";
import { m } from "~/paraglide/messages";
import { answerFor } from "~/platform/answer-for";
import { type ActionAnswer, answerFailure, answerInvalid, readForm } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { Notice } from "~/ui/Notice";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { may } from "./access";
import { InviteForms } from "./InviteForms";
import { managePeople } from "./manage-people.server";
import { PeopleTable } from "./PeopleTable";
import { listPeople } from "./people.server";
import { peopleInput } from "./people-input";
import { requireAccess } from "./visitor.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAccess(args, "people.view");
  const people = await listPeople(args.context.db, actor);
  return { people, manage: may(actor, "people.manage"), round: actor.round.name, tabs: roundTabs(actor) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireAccess(args, "people.manage");
  const form = await readForm(args.request, peopleInput);
  if (!form.ok) return answerInvalid(form.reply);
  const result = await managePeople(args.context, actor, form.value);
  if (!result.ok) return answerFailure(result, form.reply);
  return redirectWithNotice(`/rounds/${actor.round.slug}/people`, result.said);
}

export const handle = { wide: true };

export const meta: MetaFunction<typeof loader> = () => [{ title: `${m.calls_page_people()} · ${m.app_name()}` }];

export default function PeoplePage() {
  const { people, manage, round, tabs } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const [one, list] = [answerFor(answer, "invite"), answerFor(answer, "invite-list")];
  const rolesMissing = answerFor(answer, "roles")?.status === "error";
  return (
    <>
      <PageHeader title={m.calls_page_people()} eyebrow={round} intro={m.people_intro()} />
      <RoundTabs tabs={tabs} current="people" />
      <Stack>
        <ProblemNotice answer={answer} />
        {rolesMissing && <Notice tone="negative" role="alert" title={m.people_role_needed()} />}
        <Section id="people-in-round" title={m.people_in_round()}>
          <PeopleTable people={people} manage={manage} />
        </Section>
        {manage && <InviteForms key={people.length} one={one} list={list} />}
      </Stack>
    </>
  );
}
