import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { refuse } from "~/platform/http.server";
import { describeState } from "~/screening/verdict-text";
import { ButtonLink } from "~/ui/Button";
import { type Column, DataTable } from "~/ui/DataTable";
import { EmptyState } from "~/ui/EmptyState";
import { formatDateTime } from "~/ui/format";
import { PageHeader } from "~/ui/PageHeader";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { describeQuote, describeRegisterState } from "./register-text";
import { readRegister } from "./screening-register.server";

export const handle = { wide: true };
export const meta: MetaFunction = () => [{ title: `${m.screening_register()} · ${m.app_name()}` }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "export.screeningRegister");
  const register = await readRegister(context.db, actor);
  if (!register.ok) return refuse(register.reason);
  return { rows: register.rows, round: actor.round.name, list: `/rounds/${actor.round.slug}/screening` };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

export default function ScreeningRegisterPage() {
  const { rows, round, list } = useLoaderData<typeof loader>();
  const dossiers = [...new Set(rows.map(({ dossierNumber, title }) => `${dossierNumber} · ${title}`))];
  return (
    <Stack>
      <PageHeader
        title={m.screening_register()}
        eyebrow={round}
        intro={m.reporting_register_intro()}
        back={{ href: list, label: m.screening_back() }}
        actions={
          <>
            <ButtonLink variant="secondary" to={`${list}/register-file`} reloadDocument>
              {m.reporting_register_xlsx()}
            </ButtonLink>
            <ButtonLink variant="secondary" to={`${list}/register-file?format=csv`} reloadDocument>
              {m.reporting_register_csv()}
            </ButtonLink>
          </>
        }
      />
      {rows.length === 0 && <EmptyState title={m.screening_no_plans()} />}
      {dossiers.map((title) => (
        <Section key={title} title={title} plain>
          <DataTable
            caption={title}
            captionHidden
            columns={columnsOf()}
            rows={rows.filter((row) => `${row.dossierNumber} · ${row.title}` === title)}
            rowKey={(row) => row.criterion}
          />
        </Section>
      ))}
    </Stack>
  );
}

const columnsOf = (): Column<Row>[] => [
  { key: "criterion", header: m.screening_criterion(), rowHeader: true, cell: (row) => row.criterion },
  { key: "verdict", header: m.reporting_register_verdict(), cell: describeRegisterState },
  {
    key: "quotes",
    header: m.reporting_register_quotes(),
    cell: (row) => row.quotes.map((quote) => <p key={quote.text}>{describeQuote(quote)}</p>),
  },
  {
    key: "reason",
    header: m.screening_reason(),
    cell: ({ reasonLabel, reason }) => [reasonLabel, reason].filter(Boolean).join(": "),
  },
  {
    key: "by",
    header: m.reporting_register_by(),
    cell: ({ by, at }) => (at ? `${by || m.screening_someone()}, ${formatDateTime(at)}` : ""),
  },
  {
    key: "suggestion",
    header: m.screening_suggestion(),
    cell: ({ suggestedNow, suggestionSentence }) =>
      suggestedNow ? `${describeState(suggestedNow)}. ${suggestionSentence}` : "",
  },
];
