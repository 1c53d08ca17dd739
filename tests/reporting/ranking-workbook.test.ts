import fc from "fast-check";
import { describe, expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { computeRanking } from "~/ranking/computed-ranking";
import type { RankingInput } from "~/ranking/ranking-input";
import { rankingWorkbook } from "~/reporting/ranking-workbook";
import { anyRound, plan, round, sheet } from "../ranking/ranking-inputs";
import { vectorSet, vectorSets } from "../ranking/vector-sets";
import { hasSharedFiles } from "../shared-files";
import { evaluated } from "./evaluated-workbook";

const names = { roundName: "Ronde", takenAt: "vandaag", plans: new Map(), members: new Map(), criteria: new Map() };

/** The workbook of a round, written, read back from its bytes, and computed. */
async function computedByWorkbook(input: RankingInput) {
  const computed = computeRanking(input);
  const { values } = await evaluated(await writeWorkbook(rankingWorkbook(computed, names)).toBuffer());
  const count = input.criteria.length;
  const orNull = (value: unknown) => (value === "" ? null : value);
  return values("ranglijst")
    .slice(1)
    .map((row) => ({
      rank: orNull(row[0]),
      dossierNumber: row[2],
      countedSheets: row[4],
      numerator: row[5],
      denominator: row[6],
      baseHundredths: orNull(row[7]),
      bonusHundredths: row[9],
      totalHundredths: orNull(row[10]),
      eligibleMembers: row[12],
      quorum: row[13],
      rankByTotal: orNull(row[15]),
      tieBrokenRankWithoutBonus: orNull(row[16]),
      within: row[20] === "ja",
      criterionMeanHundredths: row.slice(22, 22 + count).filter((mean) => mean !== ""),
    }));
}

/** The same of the stored ranking. */
function stored(input: RankingInput) {
  const { ranking, line } = computeRanking(input);
  return ranking.map((one) => ({
    rank: one.rank,
    dossierNumber: one.dossierNumber,
    countedSheets: one.countedSheets,
    numerator: one.numerator,
    denominator: one.denominator,
    baseHundredths: one.baseHundredths,
    bonusHundredths: one.bonusHundredths,
    totalHundredths: one.totalHundredths,
    eligibleMembers: one.eligibleMembers,
    quorum: one.quorum,
    rankByTotal: one.rankByTotal,
    tieBrokenRankWithoutBonus: one.tieBrokenRankWithoutBonus,
    within: line.withinPlanIds.includes(one.planId),
    criterionMeanHundredths: one.criterionMeanHundredths,
  }));
}

for (const { name, shared } of vectorSets) {
  describe.skipIf(shared && !hasSharedFiles)(name, () => {
    test("the formulas give the official part exactly", async () => {
      const { input, official } = vectorSet(name);
      const rows = await computedByWorkbook(input);
      expect(rows).toEqual(stored(input));
      const expected = new Map(official.plans.map((one) => [one.id, one]));
      expect(
        rows.map((row) => [row.dossierNumber, row.baseHundredths, row.totalHundredths, row.rank, row.within]),
      ).toEqual(
        rows.map(({ dossierNumber }) => {
          const one = expected.get(String(dossierNumber));
          return [one?.id, one?.mean_hundredths, one?.total_hundredths, one?.rank_after_tiebreak, one?.in_budget];
        }),
      );
    });
  });
}

test("in any round the formulas give what Beraad gives", async () => {
  await fc.assert(
    fc.asyncProperty(anyRound, async (input) => {
      expect(await computedByWorkbook(input)).toEqual(stored(input));
    }),
    { numRuns: 40 },
  );
});

test("text that a spreadsheet could run is neutralised, and no text is a formula", async () => {
  const hostile = '=HYPERLINK("http://x","y")';
  const input = round({ plans: [plan("a", { dossierNumber: "+1" })], sheets: [sheet("a", "m1", 4)] });
  const workbook = rankingWorkbook(computeRanking(input), {
    ...names,
    plans: new Map([["a", hostile]]),
    members: new Map([["m1", "@SUM(1)"]]),
    criteria: new Map([["a", "-2+3"]]),
  });
  const texts = workbook
    .flatMap(({ data }) => (data ?? []).flat())
    .flatMap((cell) =>
      cell && typeof cell === "object" && "type" in cell && cell.type === String ? [String(cell.value)] : [],
    );
  for (const text of [hostile, "@SUM(1)", "-2+3", "+1"]) {
    expect(texts).toContain(`'${text}`);
    expect(texts).not.toContain(text);
  }
});

test("when a score is changed in the file, base, total and places follow", async () => {
  const input = round({ plans: [plan("a"), plan("b")], sheets: [sheet("a", "m1", 4), sheet("b", "m1", 3)] });
  const higher = { ...input, sheets: [sheet("a", "m1", 4), sheet("b", "m1", 5)] };
  // Typed over in the workbook of the first round, which lists the plans in its own order.
  const sheets = rankingWorkbook(computeRanking(input), names);
  const scores = sheets.find((one) => one.sheet === "scores")?.data ?? [];
  (scores[2] as unknown[])[4] = 5;
  const { values } = await evaluated(await writeWorkbook(sheets).toBuffer());
  const rows = values("ranglijst").slice(1);
  expect(rows.map((row) => [row[2], row[7], row[0]])).toEqual([
    ["a", 400, 2],
    ["b", 500, 1],
  ]);
  expect(stored(higher).map((one) => [one.dossierNumber, one.rank])).toEqual([
    ["b", 1],
    ["a", 2],
  ]);
});
