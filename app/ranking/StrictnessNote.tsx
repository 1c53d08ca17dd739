import { m } from "~/paraglide/messages";
import { describeGate } from "./gate-text";
import type { MembersPage } from "./read-members.server";

/** What the row of strictness means, or why it is not there. */
export function StrictnessNote({ strictness }: { strictness: NonNullable<MembersPage["strictness"]> }) {
  if (strictness.state === "computing") return <p>{m.ranking_advice_computing()}</p>;
  if (strictness.state === "shown") return <p>{m.ranking_strictness_text()}</p>;
  return (
    <div>
      <p>{m.ranking_strictness_absent()}</p>
      <ul className="flex list-disc flex-col gap-1 pl-6">
        {strictness.reasons.map((reason) => (
          <li key={reason.code}>{describeGate(reason)}</li>
        ))}
      </ul>
    </div>
  );
}
