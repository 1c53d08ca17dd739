import { useFetcher } from "@remix-run/react";
import { type RefObject, useEffect, useState } from "react";
import { m } from "~/paraglide/messages";
import { isTrouble, type SaveTrouble } from "~/platform/quiet-save";
import { Button } from "~/ui/Button";
import { Select } from "~/ui/Select";
import { Cluster } from "~/ui/Stack";
import type { SelectionAnswer } from "./answer-screening.server";
import { useChosenWords } from "./use-chosen-words";

type SelectionBarProps = {
  /** The part of the page with the text of the plan. */
  text: RefObject<HTMLElement>;
  planVersion: number;
  criteria: readonly { key: string; label: string; state: string }[];
};

const asAnswer = (data: SelectionAnswer | SaveTrouble | undefined): SelectionAnswer | undefined =>
  isTrouble(data) ? { attached: 0, problem: m.screening_not_reached() } : data;

/** Appears when words of the plan are selected, by mouse, finger or key, and attaches them to a criterion. */
export function SelectionBar({ text, planVersion, criteria }: SelectionBarProps) {
  const { chosen, clear, step, bar } = useChosenWords(text);
  const [criterion, setCriterion] = useState<string | null>(null);
  const fetcher = useFetcher<SelectionAnswer | SaveTrouble>();
  const attached = fetcher.state === "idle" ? asAnswer(fetcher.data) : undefined;
  useEffect(() => {
    if (attached && !attached.problem) clear();
  }, [attached, clear]);
  const wanted = criterion ?? criteria.find(({ state }) => state === "todo" || state === "outdated")?.key;
  const send = () => {
    const fields: Record<string, string> = {
      save: "select",
      planVersion: String(planVersion),
      criterion: wanted ?? criteria[0]?.key ?? "",
    };
    chosen.forEach((selection, index) => {
      for (const [name, value] of Object.entries(selection)) fields[`selections[${index}].${name}`] = String(value);
    });
    fetcher.submit(fields, { method: "post" });
  };
  return (
    <div ref={bar}>
      <p className="sr-only" role="status">
        {attached && !attached.problem
          ? attached.attached > 0
            ? m.screening_evidence_attached()
            : m.screening_evidence_there()
          : ""}
      </p>
      {chosen.length > 0 && (
        <section className="selection-bar" aria-label={m.screening_evidence_selected()}>
          <blockquote className="quote quote-evidence selection-words" role="status">
            “{chosen.map((one) => one.text).join(" … ")}”
          </blockquote>
          {attached?.problem && (
            <p className="field-error" role="alert">
              {attached.problem}
            </p>
          )}
          <Select
            id="evidence-criterion"
            name="evidence-criterion"
            label={m.screening_evidence_criterion()}
            options={criteria.map(({ key, label }, index) => ({ value: key, label: `${index + 1}. ${label}` }))}
            value={wanted}
            onChange={({ target }) => setCriterion(target.value)}
          />
          <Cluster>
            <Button type="button" onClick={send} pending={fetcher.state !== "idle"}>
              {m.screening_evidence_add()}
            </Button>
            <Button type="button" variant="secondary" onClick={() => step("previous")}>
              {m.screening_evidence_previous_sentence()}
            </Button>
            <Button type="button" variant="secondary" onClick={() => step("next")}>
              {m.screening_evidence_next_sentence()}
            </Button>
            <Button type="button" variant="secondary" onClick={() => step("more")}>
              {m.screening_evidence_more()}
            </Button>
            <Button type="button" variant="quiet" onClick={clear}>
              {m.screening_evidence_cancel()}
            </Button>
          </Cluster>
        </section>
      )}
    </div>
  );
}
