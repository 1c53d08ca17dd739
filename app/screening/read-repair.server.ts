import { type Actor, checkAccess, may } from "~/people/access";
import type { Reader } from "~/platform/database.server";
import { failure } from "~/platform/problem";
import { calendarDay, findPlanToRepair, isMailAddress, repairStamp, type StoredRepair } from "./repair.server";
import { composeRepairMail } from "./repair-mail.server";
import { type RepairItem, type RepairOutcome, type RepairState, repairState } from "./repair-state";

/** Everything on the page of the request of one plan. For staff. */
export async function readRepair(db: Reader, actor: Actor, { planId, now }: { planId: string; now: Date }) {
  const access = checkAccess(actor, "repair.view");
  if (!access.ok) return access;
  const found = await findPlanToRepair(db, actor, planId);
  if (!found) return failure("not-found");
  const { dossierNumber, contactName, round, verdicts } = await readAround(db, planId);
  const { repair, email, title } = found;
  const labels = new Map(round.mandatoryCriteria.map(({ key, label }) => [key, label]));
  const names = await namesOf(db, repair);
  const state = repair && repairState(repair, calendarDay(now));
  const items = (repair?.items ?? []) as RepairItem[];
  const request = repair && { items, answerBy: repair.answerBy };
  const about = {
    labels,
    sender: { name: actor.name, email: actor.email },
    plan: { title, dossierNumber, contactName },
  };
  const mail =
    request && state === "draft"
      ? composeRepairMail({ ...about, request, round: { name: round.name, funder: round.call.funder } })
      : null;
  return {
    ok: true as const,
    plan: { id: planId, title, dossierNumber },
    state,
    stamp: repairStamp(found),
    mayManage: may(actor, "repair.manage") && found.state === "active",
    today: calendarDay(now),
    answerBy: repair?.answerBy ?? "",
    to: isMailAddress(email) ? email : null,
    /** Every criterion with what is missing, as far as someone wrote that down; else with why it did not pass. */
    criteria: round.mandatoryCriteria.map(({ id, key, label }) => {
      const verdict = verdicts.find(({ criterionId }) => criterionId === id);
      const missing = items.find(({ criterion }) => criterion === key)?.missing ?? "";
      return { key, label, missing, verdict: verdict && verdict.verdict !== "pass" ? verdict.reason : null };
    }),
    mail,
    sent: repair?.sentAt
      ? {
          ...{ at: repair.sentAt, by: names.get(repair.sentById ?? "") ?? null, how: repair.sentHow },
          ...{ to: repair.mailTo, subject: repair.mailSubject, text: repair.mailText },
        }
      : null,
    answer: repair?.answeredAt
      ? {
          ...{ at: repair.answeredAt, by: names.get(repair.answeredById ?? "") ?? null, text: repair.answerText },
          attachments: repair.attachments as string[],
        }
      : null,
    decision: repair?.decidedAt
      ? {
          ...{ at: repair.decidedAt, by: names.get(repair.decidedById ?? "") ?? null, reason: repair.outcomeReason },
          outcome: repair.outcome as RepairOutcome,
        }
      : null,
  };
}

export type RepairOnPage = Extract<Awaited<ReturnType<typeof readRepair>>, { ok: true }>;

const readAround = (db: Reader, planId: string) =>
  db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      dossierNumber: true,
      contactName: true,
      verdicts: { select: { criterionId: true, verdict: true, reason: true } },
      round: {
        select: {
          name: true,
          call: { select: { funder: true } },
          mandatoryCriteria: { select: { id: true, key: true, label: true }, orderBy: { position: "asc" } },
        },
      },
    },
  });

async function namesOf(db: Reader, repair: StoredRepair | null): Promise<Map<string, string>> {
  const ids = [repair?.sentById, repair?.answeredById, repair?.decidedById].filter((id) => typeof id === "string");
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

/** The request of one plan in short, for the page where it is screened; null where there is none. For staff. */
export async function readRepairState(db: Reader, actor: Actor, { planId, now }: { planId: string; now: Date }) {
  if (!may(actor, "repair.view")) return null;
  const found = await db.repairRequest.findFirst({
    where: { planId, plan: { roundId: actor.round.id } },
    select: moments,
  });
  return found && { state: repairState(found, calendarDay(now)), answerBy: found.answerBy };
}

const moments = { answerBy: true, sentAt: true, answeredAt: true, decidedAt: true } as const;
const urgency: readonly RepairState[] = ["overdue", "answered", "waiting", "draft"];

/** The requests that are not decided yet, those that are overdue first, each group by its date. For staff. */
export async function listOpenRepairs(db: Reader, actor: Actor, now: Date) {
  if (!may(actor, "repair.view")) return [];
  const found = await db.repairRequest.findMany({
    where: { decidedAt: null, plan: { roundId: actor.round.id, state: "active" } },
    select: { planId: true, ...moments, plan: { select: { title: true } } },
    orderBy: [{ answerBy: "asc" }, { planId: "asc" }],
  });
  const today = calendarDay(now);
  return found
    .map((row) => ({
      planId: row.planId,
      title: row.plan.title,
      answerBy: row.answerBy,
      state: repairState(row, today),
    }))
    .sort((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state));
}

export type OpenRepair = Awaited<ReturnType<typeof listOpenRepairs>>[number];
