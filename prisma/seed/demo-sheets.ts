import { commentsByCriterion, commentsByPlan, doNotKnowComment } from "./demo-comments";
import { type DemoMember, demoTies } from "./demo-people";
import { byChance, chance, demoScore, pick } from "./demo-scores";

/** What the sheets need to know of a plan or idea. */
export type Scorable = { dossierNumber: string; quality: 1 | 2 | 3 | 4 | 5 };

export type DemoSheetScore = { criterion: string; score: number | null; doNotKnow: boolean; comment: string };

/** One member's sheet; `complete` when every criterion has a score. `order` says which one of the member's sheets it was. */
export type DemoSheet = {
  dossierNumber: string;
  memberId: string;
  complete: boolean;
  order: number;
  comment: string;
  scores: DemoSheetScore[];
};

/** The plan that stays under quorum: three members completed it, three others cannot judge its empty budget. */
export const underQuorumDossier = "2021-SE-0117";
const underQuorum = {
  complete: ["Joke Stam", "Ruben Wijnstra", "Marijke Verhagen"],
  unknown: ["Henk Oosterhuis", "Fatima Bouzidi", "Nadia Rahimi"],
};

export const isRecused = (member: DemoMember, dossierNumber: string): boolean =>
  demoTies.some((tie) => tie.kind === "recused" && tie.member === member.name && tie.dossierNumber === dossierNumber);

/** All sheets of one member: the first ones in the member's own order are complete, the next begun, the rest not there. */
export function sheetsOf(member: DemoMember, plans: readonly Scorable[], criteria: readonly string[]): DemoSheet[] {
  const { work } = member;
  if (!work) return [];
  const mine = plans
    .filter(({ dossierNumber }) => dossierNumber !== underQuorumDossier && !isRecused(member, dossierNumber))
    .toSorted(byChance(member.id));
  const sheets = mine
    .slice(0, work.complete + work.drafts)
    .map((plan, order) =>
      sheetOf(member, plan, criteria, { order, scored: order < work.complete ? criteria.length : 2 }),
    );
  const thin = plans.find(({ dossierNumber }) => dossierNumber === underQuorumDossier);
  if (!thin) return sheets;
  const order = sheets.length;
  if (underQuorum.complete.includes(member.name))
    sheets.push(sheetOf(member, thin, criteria, { order, scored: criteria.length }));
  if (underQuorum.unknown.includes(member.name))
    sheets.push(withUnknownLast(sheetOf(member, thin, criteria, { order, scored: criteria.length - 1 })));
  return sheets;
}

function sheetOf(
  member: DemoMember,
  { dossierNumber, quality }: Scorable,
  criteria: readonly string[],
  { order, scored }: { order: number; scored: number },
): DemoSheet {
  const strictness = member.work?.strictness ?? 0;
  const scores = criteria.map((criterion, index): DemoSheetScore => {
    if (index >= scored) return { criterion, score: null, doNotKnow: false, comment: "" };
    const score = demoScore({ quality, strictness, dossierNumber, memberId: member.id, criterion });
    return { criterion, score, doNotKnow: false, comment: commentOn(criterion, score, dossierNumber, member.id) };
  });
  const complete = scored === criteria.length;
  const about = commentsByPlan[dossierNumber];
  const says = complete && about && chance("says", dossierNumber, member.id) < 0.25;
  const comment = says ? pick(about, "sentence", dossierNumber, member.id) : "";
  return { dossierNumber, memberId: member.id, complete, order, comment, scores };
}

/** About one score in five has a sentence beside it. */
function commentOn(criterion: string, score: number, dossierNumber: string, memberId: string): string {
  const sentences = commentsByCriterion[criterion];
  if (!sentences || chance("writes", dossierNumber, memberId, criterion) > 0.2) return "";
  const fitting = score <= 2 ? sentences.low : score === 3 ? sentences.middle : sentences.high;
  return pick(fitting, "words", dossierNumber, memberId, criterion);
}

const withUnknownLast = (sheet: DemoSheet): DemoSheet => ({
  ...sheet,
  scores: sheet.scores.map((score, index) =>
    index < sheet.scores.length - 1 ? score : { ...score, doNotKnow: true, comment: doNotKnowComment },
  ),
});
