import { m } from "~/paraglide/messages";
import type { Actor } from "~/people/access";
import type { Failure } from "~/platform/problem";
import type { RequestContext } from "~/platform/services";
import { choosePlace, forgetPlace } from "./choose-place.server";
import type { CriterionKey } from "./criterion-key";

type Done = { ok: true; criterion: CriterionKey; said: string };
type Asked = { planId: string; planVersion: number; asked: string };

/** Does what a button of a look-up asks: "place:" and a code chooses that place, "place:" alone takes the choice back. */
export async function doLookUp(
  { db, now }: RequestContext,
  actor: Actor,
  { asked, ...plan }: Asked,
): Promise<Done | Failure> {
  const code = asked.slice("place:".length);
  const choice = { ...plan, now: now() };
  const result = code === "" ? await forgetPlace(db, actor, choice) : await choosePlace(db, actor, { ...choice, code });
  if (!result.ok) return result;
  const said = code === "" ? m.screening_place_reopened() : m.screening_place_saved();
  return { ok: true, criterion: "concrete_neighbourhood", said };
}
