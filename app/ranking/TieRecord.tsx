import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { Badge, type Tone } from "~/ui/Badge";
import { DefinitionList } from "~/ui/DefinitionList";
import { Details } from "~/ui/Details";
import { formatDateTime } from "~/ui/format";
import { PlainText } from "~/ui/Text";
import type { ResolutionRecord, ResolutionState } from "./read-tie.server";

const tones: Record<ResolutionState, Tone> = {
  "in-force": "positive",
  announced: "info",
  replaced: "neutral",
  "other-tie": "neutral",
};
const words: Record<ResolutionState, () => string> = {
  "in-force": () => m.ranking_tie_state_in_force(),
  announced: () => m.ranking_tie_state_announced(),
  replaced: () => m.ranking_tie_state_replaced(),
  "other-tie": () => m.ranking_tie_state_other(),
};

/** One lot or decision about equals at the line: what was agreed, what came out, and how to check it. */
export function TieRecord({ record, titles }: { record: ResolutionRecord; titles: Record<string, string> }) {
  const titleOf = (planId: string) => titles[planId] ?? m.ranking_plan_gone();
  const lot = record.method === "lot";
  return (
    <article className="flex flex-col gap-3 rounded-card bg-sunken p-4">
      <div className="flex flex-wrap items-center gap-3">
        <h3>{lot ? m.ranking_tie_by_lot() : m.ranking_tie_by_decision()}</h3>
        <Badge tone={tones[record.state]}>{words[record.state]()}</Badge>
      </div>
      {record.order ? (
        <ol className="list-decimal pl-6">
          {record.order.map((planId) => (
            <li key={planId}>{titleOf(planId)}</li>
          ))}
        </ol>
      ) : (
        <ul className="list-disc pl-6">
          {record.planIds.map((planId) => (
            <li key={planId}>{titleOf(planId)}</li>
          ))}
        </ul>
      )}
      {record.reason && <PlainText text={record.reason} />}
      <DefinitionList
        items={[
          { label: m.ranking_tie_recorded(), value: by(record.recordedBy, record.recordedAt) },
          ...(lot
            ? [
                { label: m.ranking_lot_source_short(), value: sourceOf(record) },
                { label: m.ranking_lot_list_hash(), value: <Code>{record.listHash}</Code> },
                { label: m.ranking_lot_input_hash(), value: <Code>{record.inputHash}</Code> },
              ]
            : []),
          ...(record.seed !== null
            ? [
                { label: m.ranking_lot_seed_short(), value: <Code>{record.seed}</Code> },
                { label: m.ranking_lot_drawn_by(), value: by(record.resolvedBy, record.resolvedAt) },
              ]
            : []),
        ]}
      />
      {lot && (
        <Details summary={m.ranking_lot_check()} open={record.state === "in-force"}>
          <Check record={record} titleOf={titleOf} />
        </Details>
      )}
    </article>
  );
}

/** The commands with which anyone redoes the lot, and what must come out. */
function Check({ record, titleOf }: { record: ResolutionRecord; titleOf: (planId: string) => string }) {
  return (
    <ol className="flex list-decimal flex-col gap-3 pl-6">
      <li>
        {m.ranking_lot_check_list()}
        <Command command={record.listCommand} answer={record.listHash} />
      </li>
      {record.proof && (
        <li>
          {m.ranking_lot_check_keys({ call: record.callId })}
          {record.keys?.map(({ planId, key }, index) => (
            <div key={planId}>
              <p className="mt-2">{titleOf(planId)}</p>
              <Command command={record.proof?.keys[index] ?? ""} answer={key} />
            </div>
          ))}
        </li>
      )}
      {record.proof && <li>{m.ranking_lot_check_order()}</li>}
    </ol>
  );
}

const Command = ({ command, answer }: { command: string; answer: string }) => (
  <div className="mt-1 rounded-control bg-surface p-3 text-sm wrap-anywhere">
    <code className="block">{command}</code>
    <span className="sr-only">{m.ranking_lot_check_gives()} </span>
    <code className="mt-1 block text-ink-muted">{answer}</code>
  </div>
);

const Code = ({ children }: { children: ReactNode }) => <code className="wrap-anywhere">{children}</code>;

const by = (name: string, at: Date | null) =>
  at ? m.ranking_tie_by({ name, at: formatDateTime(at) }) : m.ui_not_filled_in();

const sourceOf = ({ seedSource, seedAt }: ResolutionRecord) =>
  seedAt ? m.ranking_lot_source_at({ source: seedSource, at: formatDateTime(seedAt) }) : seedSource;
