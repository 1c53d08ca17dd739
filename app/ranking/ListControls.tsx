import { Form, Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { Checkbox } from "~/ui/Checkbox";
import { Details } from "~/ui/Details";
import { Select } from "~/ui/Select";
import { Cluster, Stack } from "~/ui/Stack";
import { TextField } from "~/ui/TextField";
import { describeColumn, describeSort, describeStanding } from "./list-text";
import { addressOf, type ListColumn, type RankingQuery, type Sort, standings } from "./ranking-query";

type ListControlsProps = {
  query: RankingQuery;
  sorts: readonly Sort[];
  columns: readonly ListColumn[];
  chosen: readonly ListColumn[];
  /** Only for who sees the whole list. */
  bySide: boolean;
  /** How many plans are shown, of how many. */
  count: { shown: number; all: number };
};

/** Search, filter, sort and choose columns: a plain form that changes the address. */
export function ListControls({ query, sorts, columns, chosen, bySide, count }: ListControlsProps) {
  const changed = addressOf(query) !== "";
  return (
    <div className="no-print">
      <Details summary={m.ranking_list_controls()} open={changed}>
        <Form method="get" preventScrollReset key={JSON.stringify(query)}>
          <Stack gap="small">
            <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
              <TextField
                type="search"
                id="list-words"
                name="q"
                label={m.ranking_list_words()}
                defaultValue={query.words}
                maxLength={200}
              />
              {bySide && (
                <Select
                  id="list-side"
                  name="side"
                  label={m.ranking_list_standing()}
                  placeholder={m.ranking_list_all()}
                  defaultValue={query.side ?? ""}
                  options={standings.map((standing) => ({ value: standing, label: describeStanding(standing) }))}
                />
              )}
              <Select
                id="list-sort"
                name="sort"
                label={m.ranking_list_sort()}
                defaultValue={query.sort}
                options={sorts.map((sort) => ({ value: sort, label: describeSort(sort) }))}
              />
            </div>
            <Checkbox
              id="list-reversed"
              name="reversed"
              value="1"
              label={m.ranking_list_reversed()}
              defaultChecked={query.reversed}
            />
            <fieldset>
              <legend className="field-label">{m.ranking_list_columns()}</legend>
              <input type="hidden" name="chosen" value="1" />
              <div className="flex flex-wrap gap-x-6">
                {columns.map((column) => (
                  <Checkbox
                    key={column}
                    id={`list-column-${column}`}
                    name="column"
                    value={column}
                    label={describeColumn(column)}
                    defaultChecked={chosen.includes(column)}
                  />
                ))}
              </div>
            </fieldset>
            <Cluster>
              <Button variant="secondary">{m.ranking_list_apply()}</Button>
              {changed && (
                <Link to="?#list" className="inline-flex min-h-11 items-center" preventScrollReset>
                  {m.ranking_list_clear()}
                </Link>
              )}
            </Cluster>
          </Stack>
        </Form>
      </Details>
      {count.shown < count.all && (
        <p role="status">
          <strong>{m.ranking_list_count(count)}</strong>
        </p>
      )}
    </div>
  );
}
