import { createHash } from "node:crypto";

/** The next of an endless row of whole numbers from 0 up to 2^32, each as likely as the others. */
export type RandomSource = () => number;

/**
 * The generator sfc32 ("small fast counting", Chris Doty-Humphrey, PractRand): 128 bits of state, period at least 2^32 for every seed. The
 * state starts as the first three 32-bit words (big-endian) of the SHA-256 of the seed and a counter of 1; the first 12 numbers are thrown
 * away. Integer steps only, so the same seed gives the same row on every machine. For simulation, never for a lot or a secret.
 */
export function seededRandom(seed: string): RandomSource {
  const digest = createHash("sha256").update(seed, "utf8").digest();
  let [a, b, c, counter] = [digest.readInt32BE(0), digest.readInt32BE(4), digest.readInt32BE(8), 1];
  const next = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** Fills the array with independent standard normal numbers: the polar method of Marsaglia (1964), two at a time. */
export function fillWithNormals(target: Float64Array, random: RandomSource): void {
  for (let i = 0; i < target.length; i += 2) {
    let [x, y, square] = [0, 0, 0];
    do {
      x = random() / 0x8000_0000 - 1;
      y = random() / 0x8000_0000 - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    target[i] = x * factor;
    if (i + 1 < target.length) target[i + 1] = y * factor;
  }
}
