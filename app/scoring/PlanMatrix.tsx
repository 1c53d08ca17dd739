import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import type { PlanProgress } from "./progress.server";
import { type SheetState, sheetStates } from "./sheet-state";
import { describeState } from "./state-text";

const marks: Record<SheetState, string> = {
  undeclared: "mark mark-attention",
  "to-start": "mark mark-none",
  started: "mark mark-busy",
  complete: "mark mark-ready",
  submitted: "mark mark-done",
  recused: "mark mark-out",
};

/** Every plan with the state of every member: a sign where there is room, the word with the name on a phone. Never a score. */
export function PlanMatrix({ plans, members }: { plans: readonly PlanProgress[]; members: readonly string[] }) {
  const words = Object.fromEntries(sheetStates.map((state) => [state, describeState(state)]));
  return (
    <table className="matrix">
      <caption className="sr-only">{m.scoring_progress_plans()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.scoring_plan()}</th>
          <th scope="col">{m.scoring_progress_quorum_header()}</th>
          {members.map((name, column) => (
            <th scope="col" key={column}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plans.map(({ id, dossierNumber, title, states, complete, quorum }) => (
          <tr key={id}>
            <th scope="row">
              {title} <span className="field-optional numeric">{dossierNumber}</span>
            </th>
            <td className="matrix-total">
              <Badge tone={complete < quorum ? "caution" : "positive"}>
                {m.scoring_progress_quorum({ complete, quorum })}
              </Badge>
            </td>
            {states.map((state, column) => (
              <td key={column} className={marks[state]}>
                <span data-of={members[column]}>{words[state]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the signs mean. */
export function StateKey() {
  return (
    <ul className="mark-key" aria-label={m.scoring_progress_legend()}>
      {sheetStates.map((state) => (
        <li key={state} className={marks[state]}>
          {describeState(state)}
        </li>
      ))}
    </ul>
  );
}
