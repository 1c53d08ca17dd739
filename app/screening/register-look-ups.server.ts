import { recordEvent } from "~/audit/audit.server";
import { bumpRevision } from "~/calls/revision.server";
import { type Actor, checkAccess } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Reader, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import { askKvk } from "./kvk.server";
import type { ListedPlace } from "./listed-place";
import { readKvkAccess, readLookUpSettings } from "./look-up-settings.server";
import { normaliseName } from "./names";
import { askPdok } from "./pdok.server";
import type { RegisterFailure } from "./register-problem";

type Looked = { ok: true } | RegisterFailure | Failure<"not-found" | "forbidden" | "wrong-phase" | "not-ready">;
type Parts = Pick<Services, "db" | "config" | "now">;

const planToLookUp = (db: Reader, actor: Actor, planId: string) =>
  db.plan.findFirst({
    where: { id: planId, roundId: actor.round.id, state: "active" },
    select: { kvk: true, neighbourhood: true, municipality: true },
  });

/** Asks the Chamber of Commerce what the lead applicant is, because a person pressed a button; kept as evidence beside the plan. */
export async function lookUpAtKvk({ db, config, now }: Parts, actor: Actor, planId: string): Promise<Looked> {
  const access = checkAccess(actor, "screening.judge");
  if (!access.ok) return access;
  const plan = await planToLookUp(db, actor, planId);
  if (!plan) return failure("not-found");
  const kvk = await readKvkAccess(db, config, actor.round.id);
  if (!kvk || plan.kvk === null) return failure("not-ready");
  const kvkNumber = plan.kvk;
  const asked = await askKvk(kvk, kvkNumber);
  if (!asked.ok) return asked;
  const { ok: _, ...answer } = asked;
  return write(db, async (tx) => {
    const fresh = await checkFreshAccess(tx, actor, "screening.judge");
    if (!fresh.ok) return fresh;
    const at = now();
    const facts = { kvkNumber, test: kvk.test, ...answer };
    await tx.registerLookUp.create({ data: { planId, ...facts, askedById: actor.userId, askedAt: at } });
    const about = { at, actorId: actor.userId, roundId: actor.round.id, planId };
    await recordEvent(tx, { ...about, action: "plan.kvk-looked-up", after: facts });
    await bumpRevision(tx, actor.round.id);
    return { ok: true };
  });
}

/** The last answer of the Chamber of Commerce about a plan. */
export const readKvkLookUp = (db: Reader, planId: string) =>
  db.registerLookUp.findFirst({ where: { planId }, orderBy: [{ askedAt: "desc" }, { id: "desc" }] });

/** Places change once a year; what was asked longer ago is asked again. */
const keptMillis = 90 * 24 * 60 * 60 * 1000;

type Words = { neighbourhood: string; municipality: string };

const queryOf = ({ neighbourhood, municipality }: Words): string =>
  normaliseName(`${neighbourhood} ${municipality}`).slice(0, 200).trim();

/** Asks the Locatieserver for the words of a plan, because a person pressed a button. The same words are asked once in a while. */
export async function lookUpAtPdok({ db, now }: Parts, actor: Actor, planId: string): Promise<Looked> {
  const access = checkAccess(actor, "screening.judge");
  if (!access.ok) return access;
  const plan = await planToLookUp(db, actor, planId);
  if (!plan) return failure("not-found");
  const { pdok } = await readLookUpSettings(db, actor.round.id);
  const query = queryOf(plan);
  if (!pdok || query === "") return failure("not-ready");
  const kept = await db.placeLookUp.findUnique({ where: { query }, select: { askedAt: true } });
  if (kept && kept.askedAt.getTime() > now().getTime() - keptMillis) return { ok: true };
  const asked = await askPdok(query);
  if (!asked.ok) return asked;
  return write(db, async (tx) => {
    const fresh = await checkFreshAccess(tx, actor, "screening.judge");
    if (!fresh.ok) return fresh;
    const row = { answer: asked.places, askedAt: now() };
    await tx.placeLookUp.upsert({ where: { query }, create: { query, ...row }, update: row });
    await bumpRevision(tx, actor.round.id);
    return { ok: true };
  });
}

/** What the Locatieserver answered for these words, if it was ever asked. */
export async function readPdokLookUp(db: Reader, plan: Words): Promise<{ at: Date; places: ListedPlace[] } | null> {
  const found = await db.placeLookUp.findUnique({ where: { query: queryOf(plan) } });
  return found && { at: found.askedAt, places: found.answer as ListedPlace[] };
}
