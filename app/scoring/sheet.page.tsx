import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  isRouteErrorResponse,
  useActionData,
  useLoaderData,
  useRouteError,
} from "@remix-run/react";
import { PlanText } from "~/intake/PlanText";
import { m } from "~/paraglide/messages";
import { findUser, requireAccess, requireActor } from "~/people/visitor.server";
import { ErrorPage } from "~/platform/ErrorPage";
import { refuse } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { saveOrTellTrouble } from "~/platform/quiet-save";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { answerSheet, answerSignedOut } from "./answer-sheet.server";
import { LockedSheet } from "./LockedSheet";
import { readSheetPage } from "./read-sheet.server";
import { SheetForm } from "./SheetForm";
import { SheetIntro } from "./SheetIntro";
import { SignedOutSheet } from "./SignedOutSheet";
import type { SheetAnswer, SheetReply } from "./sheet-answer";
import { draftKey, forgetDraft } from "./sheet-draft";
import { startOf } from "./sheet-start";
import { progressOf } from "./sheet-state";
import { saveSheet } from "./sheets.server";

export { skipQuietSaves as shouldRevalidate } from "~/platform/quiet-save";

export const handle = { wide: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "sheet.viewOwn");
  const planId = params.plan ?? "";
  const home = `/rounds/${actor.round.slug}`;
  const page = await readSheetPage(context.db, actor, planId);
  if (!page.ok && page.reason === "not-declared") {
    throw redirectWithNotice(`${home}/interests#plan-${planId}`, m.problem_not_declared());
  }
  if (!page.ok) return refuse(page.reason);
  const { plan, layout, sheet, open, own } = page;
  const scored = own.filter(({ state }) => state !== "recused");
  return {
    home,
    plan,
    criteria: layout.criteria.map(({ id: _, ...criterion }) => criterion),
    sheet,
    open,
    phase: actor.round.phase,
    draft: draftKey(actor.userId, planId),
    interest: page.interest,
    place: { here: scored.findIndex(({ id }) => id === planId) + 1, of: scored.length },
    progress: progressOf(own.map(({ state }) => state)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!(await findUser({ request, context }))) return answerSignedOut(form);
  const actor = await requireActor({ request, params, context });
  const planId = params.plan ?? "";
  const result = await saveSheet(context.db, actor, { planId, form }, context.now());
  return answerSheet(context.db, actor, { planId, form }, result);
}

/** Keeps the page when there is no connection, and forgets the draft on this device once the server has it. */
export async function clientAction(args: ClientActionFunctionArgs): Promise<SheetReply> {
  const form = await args.request.clone().formData();
  const reply = await saveOrTellTrouble<SheetAnswer>(args);
  if ("kind" in reply && reply.kind === "saved") forgetDraft(String(form.get("draft")), reply.sheet.fields);
  return reply;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.plan.title ?? m.scoring_my_plans_title()} · ${m.app_name()}` },
];

export default function SheetPage() {
  const { plan, criteria, sheet, open, draft, ...about } = useLoaderData<typeof loader>();
  const answer = useActionData<SheetReply>();
  const saved = answer && "kind" in answer ? answer : undefined;
  return (
    <>
      <SheetIntro plan={plan} open={open} {...about} />
      <div className="panes">
        <nav className="pane-jump" aria-label={m.scoring_sheet_jump()}>
          <a href="#plan">{m.scoring_sheet_read()}</a>
          <a href="#scores">{m.scoring_sheet_score()}</a>
        </nav>
        {/* A part of the page that scrolls by itself must be reachable by keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
        <section className="pane-reading card" id="plan" aria-label={m.scoring_sheet_plan_text()} tabIndex={0}>
          <PlanText plan={plan} />
        </section>
        <section id="scores" aria-labelledby="scores-title">
          <Stack>
            <h2 id="scores-title">{m.scoring_sheet_your_scores()}</h2>
            {saved?.kind === "problem" && (
              <Notice tone="negative" role="alert" title={saved.problem.message}>
                {m.scoring_unsaved_title()}
              </Notice>
            )}
            {open ? (
              <SheetForm
                key={plan.id}
                criteria={criteria}
                start={startOf(sheet, saved)}
                draft={draft}
                planTitle={plan.title}
              />
            ) : (
              <LockedPart criteria={criteria} sheet={sheet} typed={saved?.kind === "problem" ? saved.typed : null} />
            )}
          </Stack>
        </section>
      </div>
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function LockedPart({
  criteria,
  sheet,
  typed,
}: Pick<Loaded, "criteria" | "sheet"> & { typed: Record<string, string> | null }) {
  return (
    <>
      {typed && (
        <Section title={m.scoring_unsaved_title()}>
          <LockedSheet criteria={criteria} fields={typed} />
        </Section>
      )}
      <p>{sheet.version === 0 ? m.scoring_sheet_locked_empty() : m.scoring_sheet_locked()}</p>
      {sheet.version > 0 && <LockedSheet criteria={criteria} fields={sheet.fields} />}
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const typed = isRouteErrorResponse(error) && error.data?.reason === "signed-out" ? error.data.typed : null;
  return typed ? <SignedOutSheet typed={typed} /> : <ErrorPage />;
}
