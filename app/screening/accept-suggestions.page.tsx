import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, readForm, refuse } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { Button } from "~/ui/Button";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { acceptSuggestions } from "./accept-suggestions.server";
import { previewAcceptance } from "./preview-acceptance.server";
import { acceptSuggestionsInput } from "./screening-input";

export const meta: MetaFunction = () => [{ title: `${m.screening_accept_title()} · ${m.app_name()}` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "screening.judge");
  const preview = await previewAcceptance(context.db, actor);
  if (!preview.ok) return refuse(preview.reason);
  return { ...preview, list: `/rounds/${actor.round.slug}/screening` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "screening.judge");
  const form = await readForm(request, acceptSuggestionsInput);
  if (!form.ok) return answerInvalid(form.reply);
  const result = await acceptSuggestions(context.db, actor, { ...form.value, now: context.now() });
  if (!result.ok) return answerFailure(result, form.reply);
  return redirectWithNotice(`/rounds/${actor.round.slug}/screening`, m.screening_accepted({ count: result.verdicts }));
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["plans"][number];

export default function AcceptSuggestionsPage() {
  const { plans, count, stamp, list } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const busy = useNavigation().state !== "idle";
  const columns: Column<Row>[] = [
    { key: "plan", header: m.screening_plan(), rowHeader: true, cell: (row) => row.title },
    { key: "criteria", header: m.screening_criteria(), cell: (row) => row.criteria.join(" · ") },
    {
      key: "left",
      header: m.screening_accept_left(),
      cell: (row) => row.left.join(" · ") || m.screening_accept_nothing_left(),
    },
  ];
  return (
    <Stack>
      <PageHeader
        title={m.screening_accept_title()}
        intro={m.screening_accept_intro()}
        back={{ href: list, label: m.screening_back() }}
      />
      <ProblemNotice answer={answer} />
      {count === 0 ? (
        <EmptyState title={m.screening_accept_none()}>{m.screening_accept_none_text()}</EmptyState>
      ) : (
        <>
          <Form method="post">
            <input type="hidden" name="stamp" value={stamp} />
            <Button pending={busy}>{m.screening_accept_confirm({ count, plans: plans.length })}</Button>
          </Form>
          <DataTable caption={m.screening_accept_caption()} columns={columns} rows={plans} rowKey={(row) => row.id} />
        </>
      )}
    </Stack>
  );
}
