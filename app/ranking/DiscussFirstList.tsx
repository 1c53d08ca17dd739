import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { Details } from "~/ui/Details";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { DiscussFirst } from "./discuss-first";
import { describeReasons } from "./discuss-text";

type DiscussFirstListProps = {
  plans: readonly DiscussFirst[];
  titleOf: (planId: string) => string;
  roundPath: string;
  computing: boolean;
};

/** A meeting has time for so many before the list itself. */
const atOnce = 8;

/** The plans that deserve the committee's time first, each with the reason in one sentence. */
export function DiscussFirstList({ plans, titleOf, roundPath, computing }: DiscussFirstListProps) {
  const item = ({ planId, reasons }: DiscussFirst) => (
    <li key={planId}>
      <Link to={`${roundPath}/meeting/${planId}`} className="inline-flex min-h-11 items-center" prefetch="none">
        <strong>{titleOf(planId)}</strong>
      </Link>
      <span className="block">{describeReasons(reasons)}</span>
    </li>
  );
  return (
    <Section id="discuss" title={m.ranking_discuss_title()} intro={m.ranking_discuss_intro()}>
      <Stack gap="small">
        {computing && <p className="text-ink-muted">{m.ranking_discuss_computing()}</p>}
        {plans.length === 0 && <p>{m.ranking_discuss_none()}</p>}
        {plans.length > 0 && (
          <ol className="flex list-decimal flex-col gap-2 pl-7">{plans.slice(0, atOnce).map(item)}</ol>
        )}
        {plans.length > atOnce && (
          <Details summary={m.ranking_discuss_more({ count: plans.length - atOnce })}>
            <ol start={atOnce + 1} className="flex list-decimal flex-col gap-2 pl-7">
              {plans.slice(atOnce).map(item)}
            </ol>
          </Details>
        )}
      </Stack>
    </Section>
  );
}
