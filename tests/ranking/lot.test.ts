import { expect, test } from "vitest";
import { drawLot, lotListHash } from "~/ranking/lot";
import { lotteryVectors } from "./vector-sets";

test("the lot vectors: hash of the list, keys and order", () => {
  const vectors = lotteryVectors();
  expect(
    vectors.map(({ seed, call_id, plan_ids }) => drawLot({ seed, callId: call_id, planIds: plan_ids.toReversed() })),
  ).toEqual(
    vectors.map(({ list_hash, order, keys }) => ({
      listHash: list_hash,
      order: order.map((planId) => ({ planId, key: keys[planId] })),
    })),
  );
});

test("the list is hashed in order of code point, also where JavaScript sorts otherwise", () => {
  // U+FF5E comes before U+1F600, whose first code unit is lower.
  expect(lotListHash(["\u{1f600}", "\uff5e"])).toBe(lotListHash(["\uff5e", "\u{1f600}"]));
  expect(["\u{1f600}", "\uff5e"].sort()[0]).toBe("\u{1f600}");
  expect(lotListHash(["\uff5e", "\u{1f600}"])).toBe("0824c36ccfb6a35fa0bb86e5b8cde6dee4fd186257bf4781d51065efe831f816");
});

test("a plan that is on the list twice, or an id with a newline, is refused", () => {
  expect(() => lotListHash(["a", "a"])).toThrow(RangeError);
  expect(() => lotListHash(["a\nb"])).toThrow(RangeError);
});
