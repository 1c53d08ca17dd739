import fc from "fast-check";
import { expect, test } from "vitest";
import { halfUpHundredths } from "~/ranking/hundredths";
import { roundingVectors } from "./vector-sets";

test("the rounding vectors come out exactly, also where toFixed is wrong", () => {
  const vectors = roundingVectors();
  expect(vectors.map(({ numerator, denominator }) => halfUpHundredths(numerator, denominator))).toEqual(
    vectors.map((vector) => vector.hundredths),
  );
});

test("any fraction equals the formula in big integers, also where products pass 2^53", () => {
  const floorDivide = (a: bigint, b: bigint) => (a >= 0n ? a / b : -((-a + b - 1n) / b));
  const limit = Math.floor(Number.MAX_SAFE_INTEGER / 100);
  fc.assert(
    fc.property(fc.integer({ min: -limit, max: limit }), fc.integer({ min: 1, max: limit }), (n, d) => {
      expect(halfUpHundredths(n, d)).toBe(Number(floorDivide(200n * BigInt(n) + BigInt(d), 2n * BigInt(d))));
    }),
  );
  expect(halfUpHundredths(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).toBe(100);
});

test("a fraction, an empty denominator and a result beyond the safe integers are refused", () => {
  expect(() => halfUpHundredths(1.5, 2)).toThrow(RangeError);
  expect(() => halfUpHundredths(1, 0)).toThrow(RangeError);
  expect(() => halfUpHundredths(1, -2)).toThrow(RangeError);
  expect(() => halfUpHundredths(Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError);
});
