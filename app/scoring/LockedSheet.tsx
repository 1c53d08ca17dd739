import { m } from "~/paraglide/messages";
import { type Definition, DefinitionList } from "~/ui/DefinitionList";
import { PlainText } from "~/ui/Text";
import { describeAnswer, describeField } from "./sheet-field-text";
import { commentField, overallField, type SheetCriterion, type SheetFields, scoreField } from "./sheet-fields";

/** A sheet to read: every score with its meaning and every comment. Nothing in it can be changed. */
export function LockedSheet({ criteria, fields }: { criteria: readonly SheetCriterion[]; fields: SheetFields }) {
  const scores = criteria.map(({ key, label }): Definition => {
    const name = scoreField(key);
    const comment = fields[commentField(key)];
    const score = fields[name] ? describeAnswer(criteria, name, fields[name]) : m.scoring_sheet_no_score();
    return {
      label,
      value: (
        <>
          <p>{score}</p>
          {comment && <PlainText text={comment} />}
        </>
      ),
    };
  });
  const overall = fields[overallField];
  return (
    <DefinitionList
      items={[
        ...scores,
        ...(overall ? [{ label: describeField(criteria, overallField), value: <PlainText text={overall} /> }] : []),
      ]}
    />
  );
}
