import { recordEvent } from "~/audit/audit.server";
import type { Actor } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import type { Config } from "~/platform/config.server";
import { type Reader, write } from "~/platform/database.server";
import { type Failure, failure } from "~/platform/problem";
import { type SealedFor, seal, unseal } from "~/platform/seal";
import type { Services } from "~/platform/services";
import { stampOf } from "~/platform/stamp.server";
import type { KvkAccess } from "./kvk.server";
import type { LookUpSettingsInput } from "./look-up-input";

/** The key of one round opens for that round alone. */
const kvkKeyOf = (roundId: string): SealedFor => ({ purpose: "kvk-api-key", owner: roundId });
const none = { pdok: false, kvkKeySealed: null as string | null, kvkTest: false };

const stored = async (db: Reader, roundId: string) =>
  (await db.lookUpSettings.findUnique({
    where: { roundId },
    select: { pdok: true, kvkKeySealed: true, kvkTest: true },
  })) ?? none;

/** Which look-ups a round uses. The key itself never leaves: only whether there is one. */
export async function readLookUpSettings(db: Reader, roundId: string) {
  const found = await stored(db, roundId);
  const { pdok, kvkTest, kvkKeySealed } = found;
  return { pdok, kvkTest, kvk: kvkKeySealed !== null, stamp: stampOf(found) };
}

/** The key in the clear, for one question; null where there is none or where it can no longer be opened. */
export async function readKvkAccess(db: Reader, config: Config, roundId: string): Promise<KvkAccess | null> {
  const { kvkKeySealed, kvkTest } = await stored(db, roundId);
  const key = kvkKeySealed && unseal(config.sessionSecret, kvkKeyOf(roundId), kvkKeySealed);
  return key ? { key, test: kvkTest } : null;
}

/** Saves which look-ups a round uses. An empty key leaves the one there is; the log says that it changed, never what it is. */
export function saveLookUpSettings(
  { db, config, randomBytes }: Pick<Services, "db" | "config" | "randomBytes">,
  actor: Actor,
  { pdok, kvkTest, kvkKey, forgetKey, stamp, now }: LookUpSettingsInput & { now: Date },
): Promise<{ ok: true } | Failure<"stale" | "forbidden" | "wrong-phase" | "not-found">> {
  const sealed = kvkKey === "" ? null : seal(config.sessionSecret, kvkKeyOf(actor.round.id), kvkKey, randomBytes(12));
  return write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "round.configure");
    if (!access.ok) return access;
    const roundId = actor.round.id;
    const before = await stored(tx, roundId);
    if (stampOf(before) !== stamp) return failure("stale");
    const row = { pdok, kvkTest, kvkKeySealed: forgetKey ? null : (sealed ?? before.kvkKeySealed) };
    await tx.lookUpSettings.upsert({
      where: { roundId },
      create: { roundId, ...row },
      update: row,
      select: { roundId: true },
    });
    const about = { at: now, actorId: actor.userId, roundId };
    const changed = { before: told(before), after: { ...told(row), kvkKeyReplaced: sealed !== null && !forgetKey } };
    await recordEvent(tx, { ...about, action: "round.look-ups-changed", ...changed });
    return { ok: true };
  });
}

const told = ({ pdok, kvkTest, kvkKeySealed }: typeof none) => ({ pdok, kvkTest, kvkKey: kvkKeySealed !== null });
