import { m } from "~/paraglide/messages";
import { RadioScale } from "~/ui/RadioScale";
import { TextArea } from "~/ui/TextArea";
import { commentField, type SheetCriterion, type SheetFields, scoreField, unknownAnswer } from "./sheet-fields";

type CriterionFieldProps = { criterion: SheetCriterion; totalWeight: number; fields: SheetFields; missing: boolean };

/** One criterion to score: its question, every point with its meaning, "weet ik niet", and room for a comment. */
export function CriterionField({ criterion, totalWeight, fields, missing }: CriterionFieldProps) {
  const { key, label, explanation, weight, scale } = criterion;
  return (
    <div className="criterion">
      <RadioScale
        compact
        name={scoreField(key)}
        label={
          <>
            {label} <span className="field-optional">({m.scoring_sheet_weight({ weight, total: totalWeight })})</span>
          </>
        }
        hint={explanation}
        error={missing ? m.scoring_sheet_missing({ criterion: label }) : null}
        options={scale}
        unknown={{ value: unknownAnswer, label: m.ui_dont_know() }}
        defaultValue={fields[scoreField(key)] || null}
      />
      <TextArea
        name={commentField(key)}
        label={m.scoring_sheet_comment({ criterion: label })}
        optional
        rows={1}
        defaultValue={fields[commentField(key)]}
      />
    </div>
  );
}
