import { Form } from "@remix-run/react";
import { useMemo, useRef } from "react";
import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { Button } from "~/ui/Button";
import { ErrorSummary } from "~/ui/ErrorSummary";
import { formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { SaveState } from "~/ui/SaveState";
import { Cluster, Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";
import { ConflictChoice } from "./ConflictChoice";
import { CriterionField } from "./CriterionField";
import { readFields } from "./form-fields";
import { describeField } from "./sheet-field-text";
import { missingScores, overallField, type SheetCriterion, scoreField, sheetFieldNames } from "./sheet-fields";
import { type SheetStart, type SheetView, useSheetSaving } from "./use-sheet-saving";

type SheetFormProps = {
  criteria: readonly SheetCriterion[];
  start: SheetStart;
  /** The name under which this device keeps what is not saved yet. */
  draft: string;
  planTitle: string;
};

/** The sheet of one plan to fill in. With JavaScript it saves in passing; without, its buttons do all of it. */
export function SheetForm({ criteria, start, draft, planTitle }: SheetFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const names = useMemo(() => sheetFieldNames(criteria), [criteria]);
  const { view, onChange, onBlur, onSubmit, retry } = useSheetSaving({ form, names, draft, start });
  const totalWeight = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const errors = criteria
    .filter(({ key }) => view.missing.includes(key))
    .map(({ key, label }) => ({ fieldId: scoreField(key), message: m.scoring_sheet_missing({ criterion: label }) }));
  const mine = form.current ? readFields(form.current, names) : start.fields;
  const scored = criteria.length - missingScores(criteria, mine).length;
  return (
    <Form
      method="post"
      id="sheet"
      ref={form}
      autoComplete="off"
      onChange={onChange}
      onBlur={onBlur}
      onSubmit={onSubmit}
      aria-label={`${m.scoring_sheet_your_scores()}: ${planTitle}`}
    >
      <input type="hidden" name="version" value={start.version} />
      <input type="hidden" name="base" value={JSON.stringify(start.base)} />
      <input type="hidden" name="draft" value={draft} />
      <Stack>
        <ErrorSummary errors={errors} title={m.scoring_sheet_missing_title()} />
        {view.conflict && (
          <ConflictChoice
            key={view.conflict.names.join()}
            criteria={criteria}
            names={view.conflict.names}
            mine={mine}
            stored={view.conflict.stored}
          />
        )}
        <p className="text-ink-muted">{m.scoring_sheet_intro()}</p>
        <FromElsewhere criteria={criteria} view={view} />
        {criteria.map((criterion) => (
          <CriterionField
            key={criterion.key}
            criterion={criterion}
            totalWeight={totalWeight}
            fields={start.fields}
            missing={view.missing.includes(criterion.key)}
          />
        ))}
        <TextArea
          name={overallField}
          label={m.scoring_sheet_overall()}
          hint={m.scoring_sheet_overall_hint()}
          optional
          defaultValue={start.fields[overallField]}
        />
        <HandedIn view={view} />
        <Cluster>
          <Button name="intent" value="submit" variant={view.submittedAt ? "secondary" : "primary"}>
            {m.scoring_sheet_hand_in()}
          </Button>
          <Button name="intent" value="next" variant={view.submittedAt ? "primary" : "secondary"}>
            {m.scoring_sheet_save_next()}
          </Button>
          <Button name="intent" value="save" variant="quiet">
            {m.ui_save()}
          </Button>
        </Cluster>
        <p className="text-ink-muted">{m.scoring_sheet_after_hand_in()}</p>
        <div className="bottom-bar">
          <SaveState status={view.status} onRetry={retry} />
          {view.submittedAt && <Badge tone="positive">{m.scoring_state_submitted()}</Badge>}
          <span className="numeric">{m.scoring_sheet_scored({ scored, total: criteria.length })}</span>
        </div>
      </Stack>
    </Form>
  );
}

/** What came into this form from another window, or from an earlier visit on this device. */
function FromElsewhere({ criteria, view }: { criteria: readonly SheetCriterion[]; view: SheetView }) {
  const fields = view.takenOver.map((name) => describeField(criteria, name)).join(", ");
  return (
    <>
      {view.fromDraft && <Notice tone="info" role="status" title={m.scoring_sheet_draft_found()} />}
      {fields && <Notice tone="info" role="status" title={m.scoring_sheet_taken_over({ fields })} />}
    </>
  );
}

/** Whether the sheet is handed in, right above the buttons that do it. */
function HandedIn({ view: { submittedAt, drafted } }: { view: SheetView }) {
  if (submittedAt) {
    return (
      <Notice
        tone="positive"
        role="status"
        title={m.scoring_sheet_submitted_at({ moment: formatDateTime(submittedAt) })}
      >
        {m.scoring_sheet_submitted_text()}
      </Notice>
    );
  }
  if (!drafted) return null;
  return (
    <Notice tone="caution" role="status" title={m.scoring_sheet_draft_again()}>
      {m.scoring_sheet_draft_again_text()}
    </Notice>
  );
}
