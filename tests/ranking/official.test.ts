import { expect, test } from "vitest";
import { type OfficialRanking, rankOfficially } from "~/ranking/official";
import type { RankingInput } from "~/ranking/ranking-input";
import { defaultQuorum } from "~/scoring/quorum";
import { plan, round, sheet } from "./ranking-inputs";

const ranksOf = (ranking: OfficialRanking) => ranking.map(({ planId, rank }) => [planId, rank]);
const twoCriteria: RankingInput["criteria"] = [
  { id: "a", weight: 1 },
  { id: "b", weight: 1 },
];

test("a plan carries everything the list shows, by hand: (3·4 + 2·3 + 3·5 + 2·4) / (2·5) = 4.10", () => {
  const input = round({
    criteria: [
      { id: "a", weight: 3 },
      { id: "b", weight: 2 },
    ],
    plans: [plan("p", { coFunded: true })],
    recusals: [{ planId: "p", memberId: "m3" }],
    sheets: [sheet("p", "m1", 4, 3), sheet("p", "m2", 5, 4)],
  });
  expect(rankOfficially(input)).toEqual([
    {
      planId: "p",
      dossierNumber: "p",
      requestedCents: 5_000_000,
      coFunded: true,
      countedSheets: 2,
      eligibleMembers: 2,
      quorum: 1,
      numerator: 41,
      denominator: 10,
      baseHundredths: 410,
      bonusHundredths: 10,
      totalHundredths: 420,
      criterionMeanHundredths: [450, 350],
      rank: 1,
      rankByTotal: 1,
      rankWithoutBonus: 1,
      tieBrokenRankWithoutBonus: 1,
      spread: { rangeHundredths: 100, standardDeviation: Math.sqrt(0.5) },
      notRankable: null,
    },
  ]);
});

test("equal totals share a rank, the next rank is skipped, and equals stand by dossier number", () => {
  const input = round({
    plans: [plan("x", { dossierNumber: "4" }), plan("y", { dossierNumber: "3" }), plan("z"), plan("w")],
    sheets: [sheet("x", "m1", 4), sheet("y", "m1", 4), sheet("z", "m1", 5), sheet("w", "m1", 3)],
  });
  expect(ranksOf(rankOfficially(input))).toEqual([
    ["z", 1],
    ["y", 2],
    ["x", 2],
    ["w", 4],
  ]);
});

test("'weet ik niet' leaves a sheet incomplete: it does not count, and is never 0", () => {
  const input = round({
    criteria: twoCriteria,
    plans: [plan("p")],
    sheets: [sheet("p", "m1", 4, 4), sheet("p", "m2", 1, null), sheet("p", "m3", 1)],
  });
  expect(rankOfficially(input)).toMatchObject([{ countedSheets: 1, baseHundredths: 400 }]);
});

test("a score of 0 is a score", () => {
  const input = round({ plans: [plan("p")], sheets: [sheet("p", "m1", 0), sheet("p", "m2", 5)] });
  expect(rankOfficially(input)).toMatchObject([{ countedSheets: 2, baseHundredths: 250, rank: 1 }]);
});

test("a criterion of weight 0 must be scored, but does not move the base", () => {
  const input = round({
    criteria: [
      { id: "a", weight: 2 },
      { id: "b", weight: 0 },
    ],
    plans: [plan("p")],
    sheets: [sheet("p", "m1", 4, 1), sheet("p", "m2", 1, null)],
  });
  expect(rankOfficially(input)).toMatchObject([
    { countedSheets: 1, numerator: 8, denominator: 2, baseHundredths: 400 },
  ]);
});

test("sheets of a recused member and of someone outside the round do not count, a plan elsewhere is passed over", () => {
  const input = round({
    plans: [plan("p")],
    recusals: [
      { planId: "p", memberId: "m2" },
      { planId: "p", memberId: "m2" },
      { planId: "p", memberId: "stranger" },
      { planId: "elsewhere", memberId: "m1" },
    ],
    sheets: [sheet("p", "m1", 4), sheet("p", "m2", 1), sheet("p", "stranger", 1), sheet("elsewhere", "m1", 1)],
  });
  expect(rankOfficially(input)).toMatchObject([
    { planId: "p", countedSheets: 1, eligibleMembers: 2, baseHundredths: 400 },
  ]);
});

test("the default quorum is half of the eligible members, rounded up, and never below three", () => {
  expect([0, 3, 6, 7, 8, 9, 50].map(defaultQuorum)).toEqual([3, 3, 3, 4, 4, 5, 25]);
});

test("the default quorum is counted per plan: members recused from it are not eligible", () => {
  const memberIds = ["m1", "m2", "m3", "m4", "m5", "m6", "m7"];
  const threeSheets = (id: string) => ["m1", "m2", "m3"].map((memberId) => sheet(id, memberId, 4));
  const input = round({
    quorum: null,
    memberIds,
    plans: [plan("p"), plan("q")],
    recusals: [{ planId: "q", memberId: "m7" }],
    sheets: [...threeSheets("p"), ...threeSheets("q")],
  });
  expect(rankOfficially(input)).toMatchObject([
    { planId: "q", rank: 1, eligibleMembers: 6, quorum: 3, notRankable: null },
    {
      planId: "p",
      rank: null,
      eligibleMembers: 7,
      quorum: 4,
      notRankable: { reason: "under-quorum", countedSheets: 3, quorum: 4 },
    },
  ]);
});

test("a plan under quorum comes last without any rank, however high its mean, and takes no place", () => {
  const input = round({
    quorum: 2,
    plans: [plan("a"), plan("b")],
    sheets: [sheet("a", "m1", 5), sheet("b", "m1", 2), sheet("b", "m2", 2)],
  });
  expect(rankOfficially(input)).toMatchObject([
    { planId: "b", rank: 1, rankByTotal: 1, rankWithoutBonus: 1, tieBrokenRankWithoutBonus: 1 },
    {
      planId: "a",
      baseHundredths: 500,
      rank: null,
      rankByTotal: null,
      rankWithoutBonus: null,
      tieBrokenRankWithoutBonus: null,
    },
  ]);
});

test("a plan nobody scored has no base, no total and no spread, even with a quorum of 0", () => {
  expect(rankOfficially(round({ quorum: 0, plans: [plan("p", { coFunded: true })] }))).toMatchObject([
    {
      baseHundredths: null,
      bonusHundredths: 10,
      totalHundredths: null,
      criterionMeanHundredths: [],
      rank: null,
      spread: { rangeHundredths: null, standardDeviation: null },
      notRankable: { reason: "under-quorum", countedSheets: 0, quorum: 1 },
    },
  ]);
});

test("without criteria or weights nothing can be ranked yet", () => {
  const sheets = [sheet("p", "m1", 4)];
  for (const criteria of [[], [{ id: "a", weight: 0 }]]) {
    expect(rankOfficially(round({ criteria, plans: [plan("p")], sheets }))).toMatchObject([
      { countedSheets: 0, rank: null, notRankable: { reason: "under-quorum", countedSheets: 0, quorum: 1 } },
    ]);
  }
});

test("equal totals are ordered by the heaviest criterion, wherever it stands", () => {
  const input = round({
    criteria: [
      { id: "a", weight: 1 },
      { id: "b", weight: 2 },
    ],
    plans: [plan("p"), plan("q")],
    sheets: [sheet("p", "m1", 5, 3), sheet("q", "m1", 3, 4)],
  });
  expect(rankOfficially(input)).toMatchObject([
    { planId: "q", rank: 1, rankByTotal: 1, rankWithoutBonus: 1, tieBrokenRankWithoutBonus: 1 },
    { planId: "p", rank: 2, rankByTotal: 1, rankWithoutBonus: 1, tieBrokenRankWithoutBonus: 2 },
  ]);
});

test("criteria of equal weight break a tie in the configured order", () => {
  const plans = [plan("p"), plan("q")];
  const sheets = [sheet("p", "m1", 3, 4), sheet("q", "m1", 4, 3)];
  expect(ranksOf(rankOfficially(round({ criteria: twoCriteria, plans, sheets })))).toEqual([
    ["q", 1],
    ["p", 2],
  ]);
  expect(ranksOf(rankOfficially(round({ criteria: twoCriteria.toReversed(), plans, sheets })))).toEqual([
    ["p", 1],
    ["q", 2],
  ]);
});

test("spread never breaks a tie", () => {
  const input = round({
    plans: [plan("p"), plan("q")],
    sheets: [sheet("p", "m1", 1), sheet("p", "m2", 5), sheet("q", "m1", 3), sheet("q", "m2", 3)],
  });
  expect(ranksOf(rankOfficially(input))).toEqual([
    ["p", 1],
    ["q", 1],
  ]);
});

test.each([
  {
    mode: "points",
    total: 410,
    ranks: [
      ["q", 1],
      ["p", 2],
    ],
  },
  {
    mode: "tie-break",
    total: 400,
    ranks: [
      ["q", 1],
      ["p", 2],
    ],
  },
  {
    mode: "off",
    total: 400,
    ranks: [
      ["p", 1],
      ["q", 2],
    ],
  },
] as const)("the pré with setting $mode: criterion means decide only after it", ({ mode, total, ranks }) => {
  const input = round({
    criteria: twoCriteria,
    bonus: { hundredths: 10, mode },
    plans: [plan("p"), plan("q", { coFunded: true })],
    sheets: [sheet("p", "m1", 5, 3), sheet("q", "m1", 3, 5)],
  });
  const ranking = rankOfficially(input);
  expect(ranksOf(ranking)).toEqual(ranks);
  expect(ranking.find(({ planId }) => planId === "q")).toMatchObject({
    totalHundredths: total,
    tieBrokenRankWithoutBonus: 2,
  });
});

test("as tie-break only, the pré never passes a higher total", () => {
  const input = round({
    bonus: { hundredths: 10, mode: "tie-break" },
    plans: [plan("p"), plan("q", { coFunded: true })],
    sheets: ["m1", "m2", "m3"].flatMap((member) => [
      sheet("p", member, 4),
      sheet("q", member, member === "m1" ? 3 : 4),
    ]),
  });
  expect(ranksOf(rankOfficially(input))).toEqual([
    ["p", 1],
    ["q", 2],
  ]);
});

test("with points, the pré is not used a second time to break a tie it made", () => {
  const input = round({
    bonus: { hundredths: 100, mode: "points" },
    plans: [plan("p"), plan("q", { coFunded: true })],
    sheets: [sheet("p", "m1", 4), sheet("q", "m1", 3)],
  });
  expect(rankOfficially(input)).toMatchObject([
    { planId: "p", rank: 1, tieBrokenRankWithoutBonus: 1 },
    { planId: "q", rank: 2, rankByTotal: 1, tieBrokenRankWithoutBonus: 2 },
  ]);
});

test("damaged input is refused rather than ranked", () => {
  const plans = [plan("p")];
  const damaged: Partial<RankingInput>[] = [
    { plans: [plan("p"), plan("p")] },
    { plans, sheets: [sheet("p", "m1", 4), sheet("p", "m1", 5)] },
    { plans, sheets: [sheet("p", "m1", 4.5)] },
    { plans, sheets: [sheet("p", "m1", Number.NaN)] },
    { plans, criteria: [{ id: "a", weight: 0.5 }] },
    { plans, criteria: [{ id: "a", weight: -1 }] },
    { plans, criteria: [{ id: "a", weight: Number.MAX_SAFE_INTEGER }], sheets: [sheet("p", "m1", 4)] },
    { plans, bonus: { hundredths: -10, mode: "points" } },
    { plans, bonus: { hundredths: 0.1, mode: "points" } },
  ];
  for (const given of damaged) expect(() => rankOfficially(round(given))).toThrow(RangeError);
});
