import { minimise } from "./nelder-mead";
import type { Theta } from "./reml-criterion";

/** 0 and then 19 steps from 0.02 to 2000: from "almost all rest" to "almost no rest". */
const GRID = [0, ...Array.from({ length: 19 }, (_, step) => 0.02 * 10 ** ((5 * step) / 18))];

/** A variance whose loss raises the criterion by less than this is 0: far below anything the data can tell apart. */
const SNAP = 1e-8;

/**
 * θ with the smallest criterion: the best point of a 20×20 grid that includes 0, refined by the simplex method; then each θ is set to 0 with
 * the other one refined again, and 0 is kept where that is as good (scoring method, section 2).
 */
export function bestTheta(criterionAt: (theta: Theta) => number): Theta {
  const grid = GRID.flatMap((plan) => GRID.map((member) => ({ plan, member, value: criterionAt({ plan, member }) })));
  const lowest = (points: typeof grid) => points.reduce((best, point) => (point.value < best.value ? point : best));

  const inside = refineBoth(criterionAt, lowest(grid.filter(({ plan, member }) => plan > 0 && member > 0)));
  const withoutPlan = refineOne(lowest(grid.filter(({ plan }) => plan === 0)).member, (member) => ({
    plan: 0,
    member,
  }));
  const withoutMember = refineOne(lowest(grid.filter(({ member }) => member === 0)).plan, (plan) => ({
    plan,
    member: 0,
  }));
  const neither = { theta: { plan: 0, member: 0 }, value: criterionAt({ plan: 0, member: 0 }) };

  function refineOne(start: number, thetaAt: (x: number) => Theta) {
    const from = start || (GRID[1] as number);
    const found = minimise(([x]) => criterionAt(thetaAt(Math.abs(x!))), [from], [from / 4]);
    return { theta: thetaAt(Math.abs(found.at[0]!)), value: found.value };
  }

  // From the fewest variances to the most: a variance has to earn its place.
  let best = neither;
  for (const candidate of [withoutPlan, withoutMember, inside]) {
    if (candidate.value < best.value - SNAP) best = candidate;
  }
  return best.theta;
}

function refineBoth(criterionAt: (theta: Theta) => number, start: Theta) {
  const thetaAt = ([plan, member]: readonly number[]): Theta => ({ plan: Math.abs(plan!), member: Math.abs(member!) });
  const found = minimise(
    (at) => criterionAt(thetaAt(at)),
    [start.plan, start.member],
    [start.plan / 4, start.member / 4],
  );
  return { theta: thetaAt(found.at), value: found.value };
}
