import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { formatHundredths } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { AgreementText } from "./AgreementText";
import { CriterionBars } from "./CriterionBars";
import { describeGate } from "./gate-text";
import { RankPlot } from "./RankPlot";
import type { FullRankingView } from "./ranking-view";
import type { Beside } from "./read-beside.server";
import { describeChange } from "./solidity-text";

type SolidityPanelProps = {
  view: FullRankingView;
  beside: Pick<Beside, "solidity" | "advice" | "agreement" | "distributions">;
  roundPath: string;
  /** Whether this person may see the scores by member. */
  byMember: boolean;
};

/** How solid the list is: what changes at the line without a member, a criterion or the pré, and what chance may do. */
export function SolidityPanel({ view, beside, roundPath, byMember }: SolidityPanelProps) {
  const { solidity, advice, agreement, distributions } = beside;
  const titles = new Map(view.rows.map((row) => [row.id, row.title]));
  const titleOf = (planId: string) => titles.get(planId) ?? m.ranking_plan_gone();
  return (
    <Section id="solid" title={m.ranking_solid_title()} intro={m.ranking_solid_intro()}>
      <Stack>
        <Stack gap="small">
          <p>
            <strong>
              {solidity.changes.length === 0
                ? m.ranking_solid_all_hold({ checks: solidity.checks })
                : m.ranking_solid_some_hold({ holding: solidity.holding, checks: solidity.checks })}
            </strong>
          </p>
          {solidity.changes.length > 0 && (
            <ul className="flex list-disc flex-col gap-1 pl-6">
              {solidity.changes.map((change, index) => (
                <li key={index}>{describeChange(change, titleOf)}</li>
              ))}
            </ul>
          )}
          {byMember && (
            <p>
              <Link to={`${roundPath}/ranking/members`} className="inline-flex min-h-11 items-center">
                {m.ranking_to_members()}
              </Link>
            </p>
          )}
        </Stack>
        {agreement && <AgreementText agreement={agreement} />}
        {advice.state === "computing" && (
          <Notice title={m.ranking_advice_computing()} role="status">
            <p>
              <Link to="?#solid" reloadDocument className="inline-flex min-h-11 items-center">
                {m.ranking_advice_refresh()}
              </Link>
            </p>
          </Notice>
        )}
        {advice.state === "absent" && (
          <Notice title={m.ranking_advice_absent()}>
            <ul className="flex flex-col gap-1">
              {advice.reasons.map((reason) => (
                <li key={reason.code}>{describeGate(reason)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {advice.state === "shown" && <RankPlot view={view} advice={advice} roundPath={roundPath} />}
        <CriterionBars distributions={distributions} meanOf={formatHundredths} />
      </Stack>
    </Section>
  );
}
