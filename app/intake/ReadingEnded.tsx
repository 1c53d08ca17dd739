import { Form } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Button, ButtonLink } from "~/ui/Button";
import { Notice } from "~/ui/Notice";
import { Cluster, Stack } from "~/ui/Stack";
import type { ReadingFailure, ReadingState } from "./reading-state";
import { describeReadingFailure } from "./reading-text";

type ReadingEndedProps = {
  slug: string;
  state: ReadingState;
  failure: ReadingFailure | null;
  importId: string | null;
  /** the address that it was fetched from */
  fromId: string | null;
};

/** What came of a file that did not become an import. */
export function ReadingEnded({ slug, state, failure, importId, fromId }: ReadingEndedProps) {
  const folder = `/rounds/${slug}/import`;
  return (
    <Stack>
      {failure ? (
        <Notice tone="negative">{describeReadingFailure(failure)}</Notice>
      ) : (
        <Notice tone="info">
          {state === "unchanged" ? m.intake_reading_unchanged() : m.intake_reading_cancelled()}
        </Notice>
      )}
      <Cluster>
        {importId && <ButtonLink to={`${folder}/${importId}`}>{m.intake_reading_last_file()}</ButtonLink>}
        {fromId && (
          <Form method="post" action={`${folder}/sources/${fromId}`}>
            <input type="hidden" name="intent" value="fetch-anyway" />
            <Button variant="secondary">{m.intake_fetch_anyway()}</Button>
          </Form>
        )}
        <ButtonLink variant={importId ? "secondary" : "primary"} to={folder}>
          {m.intake_back_to_import()}
        </ButtonLink>
      </Cluster>
    </Stack>
  );
}
