import { erfc } from "./rank-odds/normal";

/**
 * P(χ² > x) with a whole number of degrees of freedom, by the finite sum `Q(a + 1, h) = Q(a, h) + h^a·e^(−h) / Γ(a + 1)` with h = x/2, from
 * `Q(½, h) = erfc(√h)` or `Q(1, h) = e^(−h)` up to a = degrees of freedom / 2 (Abramowitz & Stegun 6.5.21).
 */
export function chiSquareAbove(x: number, degreesOfFreedom: number): number {
  const half = x / 2;
  if (half <= 0) return 1;
  const odd = degreesOfFreedom % 2 === 1;
  let a = odd ? 0.5 : 1;
  let above = odd ? erfc(Math.sqrt(half)) : Math.exp(-half);
  // h^a·e^(−h) / Γ(a + 1), in logarithms: for many plans the powers pass what a number can hold. Γ(3/2) = √π/2.
  let logTerm = odd ? Math.log(half) / 2 - half - Math.log(Math.sqrt(Math.PI) / 2) : Math.log(half) - half;
  for (; a < degreesOfFreedom / 2; a += 1) {
    above += Math.exp(logTerm);
    logTerm += Math.log(half / (a + 1));
  }
  return Math.min(1, above);
}
