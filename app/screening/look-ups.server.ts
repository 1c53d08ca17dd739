import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import type { Failure } from "~/platform/problem";
import type { RequestContext } from "~/platform/services";
import { choosePlace, forgetPlace } from "./choose-place.server";
import type { CriterionKey } from "./criterion-key";
import { lookUpAtKvk, lookUpAtPdok } from "./register-look-ups.server";

type Done = { ok: true; criterion: CriterionKey; said: string };
type Asked = { planId: string; planVersion: number; asked: string };

/** Whether a button of the form is one of a look-up, and saves no verdict. */
export const isLookUp = (save: string): boolean => save === "kvk" || save === "pdok" || save.startsWith("place:");

/**
 * Does what a button of a look-up asks: "kvk" and "pdok" ask a register, "place:" and a code chooses that place, "place:" alone
 * takes the choice back.
 */
export async function doLookUp(
  context: RequestContext,
  actor: Actor,
  { asked, ...plan }: Asked,
): Promise<Done | Failure> {
  const done = (criterion: CriterionKey, said: string): Done => ({ ok: true, criterion, said });
  if (asked === "kvk") {
    const result = await lookUpAtKvk(context, actor, plan.planId);
    return result.ok ? done("private_legal_person", m.screening_kvk_saved()) : result;
  }
  if (asked === "pdok") {
    const result = await lookUpAtPdok(context, actor, plan.planId);
    return result.ok ? done("concrete_neighbourhood", m.screening_pdok_saved()) : result;
  }
  const { db, now } = context;
  const code = asked.slice("place:".length);
  const choice = { ...plan, now: now() };
  const result = code === "" ? await forgetPlace(db, actor, choice) : await choosePlace(db, actor, { ...choice, code });
  if (!result.ok) return result;
  return done("concrete_neighbourhood", code === "" ? m.screening_place_reopened() : m.screening_place_saved());
}
