import { expect, test } from "vitest";
import { findDuplicateSuspects } from "~/intake/duplicate-suspects";
import { emptyValues, type PlanValues } from "~/intake/plan-values";

const plan = (row: number, changes: Partial<PlanValues>) => ({
  row,
  values: {
    ...emptyValues(),
    externalId: String(row),
    title: "De sleutel van de Linde",
    residentsInitiative: "Bewonersgroep De Linde",
    welfareOrganisation: "Welzijn Zonneveld",
    ...changes,
  },
});
const suspects = (...plans: ReturnType<typeof plan>[]) =>
  [...findDuplicateSuspects(plans)].map(([later, earlier]) => [later.row, earlier.row]);

test("the same partners with nearly the same title are the same project, whichever of them is named first", () => {
  const again = { title: "De Sleutel van de Linde (aangevulde versie)", residentsInitiative: "welzijn zonneveld" };
  expect(suspects(plan(1, {}), plan(2, { ...again, welfareOrganisation: "Bewonersgroep de Linde" }))).toEqual([[2, 1]]);
});

test("the later submission is the suspect, wherever it stands in the file", () => {
  const at = (row: number, day: string) => plan(row, { submittedAt: `2021-11-${day}` });
  expect(suspects(at(1, "20"), at(2, "10"), at(3, "15"))).toEqual([
    [3, 2],
    [1, 2],
  ]);
});

test("another title and another summary, other partners, a missing partner or one number are no suspects", () => {
  const other = { title: "Samen koken", summary: "Elke week een maaltijd in het buurthuis." };
  expect(suspects(plan(1, { summary: "Een proef met het buurthuis" }), plan(2, other))).toEqual([]);
  expect(suspects(plan(1, {}), plan(2, { welfareOrganisation: "Iemand anders" }))).toEqual([]);
  expect(suspects(plan(1, { welfareOrganisation: "" }), plan(2, { welfareOrganisation: "" }))).toEqual([]);
  expect(suspects(plan(1, { externalId: "7" }), plan(2, { externalId: "7" }))).toEqual([]);
});
