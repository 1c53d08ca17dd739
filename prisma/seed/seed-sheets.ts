import type { Transaction } from "../../app/platform/database.server";
import { type DemoMember, demoTies } from "./demo-people";
import { chance } from "./demo-scores";
import { type Scorable, sheetsOf } from "./demo-sheets";
import { demoPlanId } from "./seed-plans";
import type { DemoRound } from "./seed-round";

/** Every member who has begun declares an interest, or none, in every plan of the round. */
export async function seedInterests(
  tx: Transaction,
  round: DemoRound,
  { members, dossierNumbers, at }: { members: readonly DemoMember[]; dossierNumbers: readonly string[]; at: Date },
): Promise<void> {
  for (const member of members.filter(({ work }) => work !== null)) {
    const declarations = dossierNumbers.map((dossierNumber) => {
      const tie = demoTies.find((one) => one.member === member.name && one.dossierNumber === dossierNumber);
      return { planId: demoPlanId(dossierNumber), kind: tie?.kind ?? "none", note: tie?.note ?? "" };
    });
    await tx.interest.createMany({
      data: declarations.map((declaration) => ({ ...declaration, userId: member.id, declaredAt: at })),
    });
    await tx.auditEvent.createMany({
      data: declarations.map(({ planId, ...after }) => ({
        ...{ at, actorId: member.id, roundId: round.id, planId, action: "interest.declared" },
        after,
      })),
    });
  }
}

/** The sheets of every member, written between two moments, one after the other. */
export async function seedSheets(
  tx: Transaction,
  round: DemoRound,
  {
    members,
    plans,
    from,
    until,
  }: { members: readonly DemoMember[]; plans: readonly Scorable[]; from: Date; until: Date },
): Promise<void> {
  const criteria = [...round.scoredIds.keys()];
  const sheets = members.flatMap((member) => {
    const all = sheetsOf(member, plans, criteria);
    // Each member begins and ends at another moment of the same stretch of days.
    const span = until.getTime() - from.getTime();
    const start = from.getTime() + span * 0.2 * chance("start", member.id);
    const step = (until.getTime() - start) / (all.length + chance("end", member.id));
    return all.map((sheet) => ({ ...sheet, at: new Date(Math.round(start + step * (sheet.order + 0.5))) }));
  });
  const idOf = ({ dossierNumber, memberId }: { dossierNumber: string; memberId: string }) =>
    `${demoPlanId(dossierNumber)}-${memberId}`;
  await tx.sheet.createMany({
    data: sheets.map(({ at, comment, complete, ...sheet }) => ({
      id: idOf(sheet),
      planId: demoPlanId(sheet.dossierNumber),
      userId: sheet.memberId,
      comment,
      createdAt: at,
      updatedAt: at,
      submittedAt: complete ? at : null,
    })),
  });
  await tx.sheetScore.createMany({
    data: sheets.flatMap((sheet) =>
      sheet.scores.map(({ criterion, ...score }) => ({
        ...score,
        sheetId: idOf(sheet),
        criterionId: round.scoredIds.get(criterion) ?? "",
      })),
    ),
  });
  // Which sheet came in when; never what is in it.
  await tx.auditEvent.createMany({
    data: sheets
      .filter(({ complete }) => complete)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ at, memberId, dossierNumber }) => ({
        at,
        actorId: memberId,
        roundId: round.id,
        planId: demoPlanId(dossierNumber),
        action: "sheet.submitted",
      })),
  });
}
