import { Form, Link, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Button, ButtonLink } from "~/ui/Button";
import { type Column, DataTable } from "~/ui/DataTable";
import { formatDateTime } from "~/ui/format";
import { Section } from "~/ui/Section";
import { Cluster, Stack } from "~/ui/Stack";

type Source = { id: string; name: string; kind: string; shown: string; fetchedAt: Date | string | null };

/** The addresses from which plans can be fetched, each with what can be done with it. */
export function FetchableSources({ slug, sources }: { slug: string; sources: readonly Source[] }) {
  const folder = `/rounds/${slug}/import/sources`;
  const columns: Column<Source>[] = [
    { key: "name", header: m.intake_source_short(), rowHeader: true, cell: (row) => row.name },
    {
      key: "address",
      header: m.intake_fetchable_address(),
      cell: (row) => (
        <span className="wrap-anywhere">{row.kind === "typeform" ? `Typeform ${row.shown}` : row.shown}</span>
      ),
    },
    {
      key: "last",
      header: m.intake_fetchable_last(),
      cell: (row) => (row.fetchedAt ? formatDateTime(row.fetchedAt) : m.intake_fetchable_never()),
    },
    {
      key: "actions",
      header: m.intake_fetchable_actions(),
      cell: (row) => (
        <Cluster>
          <FetchNow action={`${folder}/${row.id}`} name={row.name} />
          <Link to={`${folder}/${row.id}`}>{m.intake_fetchable_change({ name: row.name })}</Link>
        </Cluster>
      ),
    },
  ];
  return (
    <Section title={m.intake_fetchable()} intro={m.intake_fetchable_intro()}>
      <Stack>
        {sources.length === 0 ? (
          <p>{m.intake_fetchable_none()}</p>
        ) : (
          <DataTable
            caption={m.intake_fetchable()}
            captionHidden
            columns={columns}
            rows={sources}
            rowKey={(row) => row.id}
          />
        )}
        <Cluster>
          <ButtonLink variant="secondary" to={`${folder}/new`}>
            {m.intake_fetchable_add_https()}
          </ButtonLink>
          <ButtonLink variant="secondary" to={`${folder}/new?kind=typeform`}>
            {m.intake_fetchable_add_typeform()}
          </ButtonLink>
        </Cluster>
      </Stack>
    </Section>
  );
}

function FetchNow({ action, name }: { action: string; name: string }) {
  const busy = useNavigation().formAction === action;
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="intent" value="fetch" />
      <Button variant="secondary" pending={busy}>
        {m.intake_fetch_now()}
        <span className="sr-only"> {name}</span>
      </Button>
    </Form>
  );
}
