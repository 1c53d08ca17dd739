import { m } from "~/paraglide/messages";
import { Button } from "~/ui/Button";
import { Details } from "~/ui/Details";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { attachValue } from "./evidence-input";
import type { CriterionOnPage } from "./read-plan-screening.server";

type PasteFieldProps = {
  criterion: Pick<CriterionOnPage, "key" | "label" | "evidence">;
  name: string;
  typed: string;
  pending: boolean;
  error: string[];
};

/** Words of the plan to paste or type; the server looks up where they stand. The way to attach evidence that works everywhere. */
export function PasteField({ criterion: { key, label, evidence }, name, typed, pending, error }: PasteFieldProps) {
  return (
    <Details
      summary={evidence.length === 0 ? m.screening_evidence() : m.screening_evidence_paste()}
      open={typed !== "" || error.length > 0}
    >
      <Stack gap="small">
        <TextArea
          id={`${key}-paste`}
          name={name}
          label={m.screening_evidence_paste()}
          hint={m.screening_evidence_paste_hint()}
          defaultValue={typed}
          error={error}
          optional
          rows={2}
        />
        <div>
          <Button
            variant="secondary"
            name="save"
            value={attachValue(key)}
            pending={pending}
            aria-label={m.screening_evidence_add_to({ label })}
          >
            {m.screening_evidence_add()}
          </Button>
        </div>
      </Stack>
    </Details>
  );
}
