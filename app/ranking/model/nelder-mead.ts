type Point = readonly number[];
type Corner = { at: Point; value: number };

/**
 * Smallest value of a function by the simplex method of Nelder and Mead (1965), with the usual coefficients 1, 2, ½ and ½. Started anew from
 * its own result until that no longer helps, because a simplex can collapse before it arrives.
 *
 * @param step size of the first simplex, per coordinate
 */
export function minimise(valueAt: (at: Point) => number, start: Point, step: Point): Corner {
  let best: Corner = { at: start, value: valueAt(start) };
  for (let round = 0; round < 4; round++) {
    const shrink = 10 ** -round;
    const found = runSimplex(
      valueAt,
      best,
      step.map((size) => size * shrink),
    );
    const gain = best.value - found.value;
    best = found;
    if (round > 0 && gain < 1e-10) break;
  }
  return best;
}

function runSimplex(valueAt: (at: Point) => number, start: Corner, step: Point): Corner {
  const measure = (at: Point): Corner => ({ at, value: valueAt(at) });
  const simplex = [start, ...step.map((size, i) => measure(start.at.map((x, j) => (i === j ? x + size : x))))];
  for (let turn = 0; turn < 200; turn++) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst, beforeWorst] = [simplex[0]!, simplex.at(-1)!, simplex.at(-2)!];
    if (isSmall(simplex)) break;
    const centre = best.at.map((_, j) => simplex.slice(0, -1).reduce((sum, { at }) => sum + at[j]!, 0) / step.length);
    const along = (factor: number) => measure(centre.map((x, j) => x + factor * (worst.at[j]! - x)));

    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex[step.length] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < beforeWorst.value) {
      simplex[step.length] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[step.length] = contracted;
      else
        simplex.forEach(({ at }, i) => {
          if (i > 0) simplex[i] = measure(at.map((x, j) => (x + best.at[j]!) / 2));
        });
    }
  }
  return simplex.reduce((best, corner) => (corner.value < best.value ? corner : best));
}

const isSmall = ([best, ...others]: Corner[]) =>
  others.every(({ at }) => at.every((x, j) => Math.abs(x - best!.at[j]!) <= 1e-9 * (1e-3 + Math.abs(best!.at[j]!))));
