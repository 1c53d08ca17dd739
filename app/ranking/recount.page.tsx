import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { may } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { refuse } from "~/platform/http.server";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { RecountAverage } from "./RecountAverage";
import { RecountPlace } from "./RecountPlace";
import { RecountSheets } from "./RecountSheets";
import { readRecount } from "./read-recount.server";
import { describeBonusSum } from "./recount-text";

export const handle = { wide: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.ranking_recount_title({ plan: data?.plan.title ?? "" })} · ${m.app_name()}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "ranking.view");
  const page = await readRecount(context.db, actor, params.plan ?? "");
  if (!page.ok) return refuse(page.reason);
  return {
    ...page,
    round: { name: actor.round.name, path: `/rounds/${actor.round.slug}` },
    mayTakeWorkbook: may(actor, "export.rankingWorkbook"),
  };
}

export default function RecountPage() {
  const { plan, recount, criteria, memberNames, titles, complete, round, mayTakeWorkbook } =
    useLoaderData<typeof loader>();
  return (
    <Stack>
      <PageHeader
        title={m.ranking_recount_title({ plan: plan.title })}
        eyebrow={`${plan.dossierNumber} · ${round.name}`}
        intro={<p>{m.ranking_recount_intro()}</p>}
        back={{ href: `${round.path}/ranking`, label: m.ranking_recount_back() }}
      />
      <Section id="sheets" title={m.ranking_recount_step_sheets()} intro={<p>{m.ranking_recount_sheets_intro()}</p>}>
        <RecountSheets recount={recount} criteria={criteria} memberNames={memberNames} />
      </Section>
      {recount.base && (
        <>
          <RecountAverage recount={recount} base={recount.base} />
          <Section id="bonus" title={m.ranking_recount_step_bonus()}>
            <p>{describeBonusSum(recount)}</p>
          </Section>
        </>
      )}
      <RecountPlace recount={recount} criteria={criteria} titles={titles} complete={complete} />
      <p>
        <Link to={`${round.path}/meeting/${plan.id}`}>{m.ranking_recount_to_plan()}</Link>
        {mayTakeWorkbook && (
          <>
            {" · "}
            <Link to={`${round.path}/ranking.xlsx`} reloadDocument>
              {m.ranking_recount_workbook()}
            </Link>
          </>
        )}
      </p>
    </Stack>
  );
}
