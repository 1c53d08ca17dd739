import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, answerInvalid, readForm, refuse } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import type { RequestContext } from "~/platform/services";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { PageHeader } from "~/ui/PageHeader";
import { Stack } from "~/ui/Stack";
import { followReading } from "./follow-reading.server";
import { beginFetch } from "./run-fetch.server";
import { SourceEditor } from "./SourceEditor";
import { sourceInput } from "./source-input";
import type { SourceKind } from "./source-kinds";
import { findSource, removeSource, saveSource } from "./sources.server";

const newSource = "new";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.import");
  const { slug } = actor.round;
  const asked: SourceKind = new URL(request.url).searchParams.get("kind") === "typeform" ? "typeform" : "https";
  if (params.source === newSource) return { slug, source: null, kind: asked };
  const source = await findSource(context.db, actor, params.source ?? "");
  return source ? { slug, source, kind: source.kind } : refuse("not-found");
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.import");
  const form = await readForm(request, sourceInput);
  if (!form.ok) return answerInvalid(withoutSecret(form.reply));
  const id = params.source ?? "";
  const { value } = form;
  switch (value.intent) {
    case "remove":
      return remove(context, actor, id);
    case "fetch":
    case "fetch-anyway":
      return fetchNow(context, actor, { sourceId: id, anyway: value.intent === "fetch-anyway" });
    default: {
      const { name, address, secret = null } = value;
      const [kind, headerName] =
        value.intent === "save-https" ? (["https", value.headerName ?? null] as const) : (["typeform", null] as const);
      const change = { id: id === newSource ? null : id, name, kind, address, headerName, secret };
      const result = await saveSource(context, actor, change);
      if (result.ok) return redirectWithNotice(`/rounds/${actor.round.slug}/import`, m.intake_source_saved());
      const error = fieldErrorOf(result.reason);
      const reply = withoutSecret(form.reply);
      if (error) return answerInvalid({ ...reply, status: "error", error });
      return answerFailure(result as Parameters<typeof answerFailure>[0], reply);
    }
  }
}

type Reply = Parameters<typeof answerInvalid>[0];

/** A secret goes one way: what was typed does not come back, not even to correct something else. */
function withoutSecret(reply: Reply): Reply {
  const { secret: _secret, ...initialValue } = reply.initialValue ?? {};
  return { ...reply, initialValue };
}

function fieldErrorOf(reason: string): Record<string, string[]> | null {
  if (reason === "name-taken") return { name: [m.intake_source_name_taken()] };
  if (reason === "secret-needed") return { secret: [m.intake_secret_needed()] };
  return reason === "header-needed" ? { headerName: [m.intake_header_needed()] } : null;
}

async function remove(context: RequestContext, actor: Actor, id: string) {
  const result = await removeSource(context, actor, id);
  if (!result.ok) return answerFailure(result);
  return redirectWithNotice(`/rounds/${actor.round.slug}/import`, m.intake_source_removed());
}

async function fetchNow(context: RequestContext, actor: Actor, what: { sourceId: string; anyway: boolean }) {
  const begun = await beginFetch(context, actor, what);
  if (!begun.ok) return answerFailure(begun);
  const followed = await followReading(context, actor, begun, { keepFailures: true });
  return redirect(followed.ok ? followed.to : `/rounds/${actor.round.slug}/import`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: `${data?.source ? m.intake_source_page_change() : m.intake_source_page_new()} · ${m.app_name()}`,
  },
];

export default function SourcePage() {
  const { slug, source, kind } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <Stack>
      <PageHeader
        title={source ? m.intake_source_page_change() : m.intake_source_page_new()}
        back={{ href: `/rounds/${slug}/import`, label: m.intake_back_to_import() }}
      />
      <ProblemNotice answer={answer} />
      <SourceEditor kind={kind} source={source} answer={answer} />
      {source && (
        <div>
          <ConfirmDialog
            trigger={m.intake_source_remove()}
            triggerVariant="quiet"
            title={m.intake_source_remove_title()}
            description={m.intake_source_remove_text()}
            confirmLabel={m.intake_source_remove()}
            confirmVariant="danger"
            fields={{ intent: "remove" }}
          />
        </div>
      )}
    </Stack>
  );
}
