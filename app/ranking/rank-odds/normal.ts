// Rational approximations of W. J. Cody (Mathematics of Computation 23, 1969), as in his SPECFUN routine CALERF; lowest power first.
const NEAR = {
  top: [3209.3775891384694, 377.485237685302, 113.86415415105016, 3.1611237438705655, 0.18577770618460315],
  bottom: [2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122, 1],
};
const MIDDLE = {
  top: [
    1230.3393547979972, 2051.0783778260716, 1712.0476126340707, 881.952221241769, 298.6351381974001, 66.11919063714163,
    8.883149794388377, 0.5641884969886701, 2.1531153547440383e-8,
  ],
  bottom: [
    1230.3393548037495, 3439.3676741437216, 4362.619090143247, 3290.7992357334597, 1621.3895745666903,
    537.1811018620099, 117.6939508913125, 15.744926110709835, 1,
  ],
};
const FAR = {
  top: [
    0.0006587491615298378, 0.016083785148742275, 0.12578172611122926, 0.36034489994980445, 0.30532663496123236,
    0.016315387137302097,
  ],
  bottom: [0.0023352049762686918, 0.06051834131244132, 0.5279051029514285, 1.8729528499234673, 2.568520192289822, 1],
};
const SQRT_HALF = Math.SQRT1_2;

/** Complementary error function 1 − erf(x), to about 1e-13 relative. */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.46875) return 1 - x * ratio(NEAR, size * size);
  const tail = size <= 4 ? Math.exp(-size * size) * ratio(MIDDLE, size) : farTail(size);
  return x > 0 ? tail : 2 - tail;
}

/** Φ(x), the standard normal distribution function. */
export const standardNormal = (x: number): number => erfc(-x * SQRT_HALF) / 2;

function farTail(size: number): number {
  const inverse = 1 / (size * size);
  return (Math.exp(-size * size) / size) * (1 / Math.sqrt(Math.PI) - inverse * ratio(FAR, inverse));
}

function ratio({ top, bottom }: typeof NEAR, x: number): number {
  let [above, below] = [0, 0];
  for (let i = top.length - 1; i >= 0; i--) {
    above = above * x + top[i]!;
    below = below * x + bottom[i]!;
  }
  return above / below;
}
