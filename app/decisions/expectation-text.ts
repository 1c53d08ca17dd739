import { m } from "~/paraglide/messages";
import { formatMoney } from "~/ui/format";
import type { Expectation, ExpectedBecause } from "./deviation";

const words: Record<ExpectedBecause, (amount: string) => string> = {
  within: (amount) => (amount ? m.decisions_expect_within_amount({ amount }) : m.decisions_expect_within()),
  partial: (amount) => m.decisions_expect_partial({ amount }),
  "skipped-to": () => m.decisions_expect_skipped_to(),
  "line-not-chosen": () => m.decisions_expect_line_not_chosen(),
  "at-line": () => m.decisions_expect_at_line(),
  below: () => m.decisions_expect_below(),
  "line-unknown": () => m.decisions_expect_line_unknown(),
  "not-rankable": () => m.decisions_expect_not_rankable(),
  "not-eligible": () => m.decisions_expect_not_eligible(),
};

/** What the ranking and the budget line lead to, said beside the decision form. */
export const describeExpectation = ({ because, amountCents }: Expectation): string =>
  words[because](amountCents === null ? "" : formatMoney(amountCents));
