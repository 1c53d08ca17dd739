import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Notice } from "~/ui/Notice";

/** Files that are still on their way in, each with the way to its progress. */
export function RunningReadings({
  slug,
  running,
}: {
  slug: string;
  running: readonly { id: string; fileName: string }[];
}) {
  return running.map(({ id, fileName }) => (
    <Notice key={id} tone="info">
      {m.intake_reading_under_way({ name: fileName })}{" "}
      <Link to={`/rounds/${slug}/import/reading/${id}`}>{m.intake_reading_look()}</Link>
    </Notice>
  ));
}
