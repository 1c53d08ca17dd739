import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, readForm, refuse } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { EmptyState } from "~/ui/EmptyState";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { LotWalk } from "./LotWalk";
import { readTie } from "./read-tie.server";
import { resolveTie } from "./resolve-tie.server";
import { TieDecisionForm } from "./TieDecisionForm";
import { TiedPlans } from "./TiedPlans";
import { TieRecord } from "./TieRecord";
import { tieInput } from "./tie-input";

export const meta: MetaFunction = () => [{ title: `${m.ranking_tie_title()} · ${m.app_name()}` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "ranking.view");
  const tie = (await readTie(context.db, actor)) ?? refuse("not-found");
  const { name, slug, revision } = actor.round;
  const mayResolve = may(actor, "tie.resolve");
  return { tie, mayResolve, now: context.now(), round: { name, path: `/rounds/${slug}`, revision } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "tie.resolve");
  const form = await readForm(request, tieInput(context.now()));
  if (!form.ok) return answerInvalid(form.reply);
  const result = await resolveTie(context, actor, form.value);
  if (!result.ok) return answerFailure(result, form.reply);
  const said = {
    announce: m.ranking_lot_announced,
    draw: m.ranking_lot_drawn,
    decide: m.ranking_tie_decided,
  };
  return redirectWithNotice(`/rounds/${actor.round.slug}/ranking/lot`, said[form.value.intent]());
}

export default function LotPage() {
  const { tie, mayResolve, now, round } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const current = tie.resolutions.filter(({ state }) => state !== "other-tie");
  const elsewhere = tie.resolutions.filter(({ state }) => state === "other-tie");
  return (
    <Stack>
      <PageHeader
        title={m.ranking_tie_title()}
        eyebrow={round.name}
        back={{ href: `${round.path}/ranking`, label: m.ranking_back() }}
      />
      <ProblemNotice answer={answer} />
      {tie.tied.length === 0 ? (
        <EmptyState title={m.ranking_tie_none()}>{m.ranking_tie_none_text()}</EmptyState>
      ) : (
        <>
          <TiedPlans tie={tie} />
          <LotWalk tie={tie} now={now} form={mayResolve ? { revision: round.revision, answer } : null} />
          {mayResolve && (
            <Section id="decide" title={m.ranking_tie_decide_title()} intro={m.ranking_tie_decide_intro()}>
              <TieDecisionForm tie={tie} revision={round.revision} answer={answer} />
            </Section>
          )}
        </>
      )}
      {current.length > 0 && (
        <Section id="record" title={m.ranking_tie_record()} intro={m.ranking_tie_record_intro()}>
          <Stack>
            {current.map((one) => (
              <TieRecord key={one.id} record={one} titles={tie.titles} />
            ))}
          </Stack>
        </Section>
      )}
      {elsewhere.length > 0 && (
        <Section id="earlier" title={m.ranking_tie_earlier()} intro={m.ranking_tie_earlier_intro()}>
          <Stack>
            {elsewhere.map((one) => (
              <TieRecord key={one.id} record={one} titles={tie.titles} />
            ))}
          </Stack>
        </Section>
      )}
    </Stack>
  );
}
