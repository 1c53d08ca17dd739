import { m } from "~/paraglide/messages";
import { Details } from "~/ui/Details";
import { formatHundredths } from "~/ui/format";
import type { ShownAgreement } from "./agreement";

/** How far the members agree: a sentence, and the figures for who wants them. */
export function AgreementText({
  agreement: { committeeMean, kendallW, krippendorffAlpha },
}: {
  agreement: ShownAgreement;
}) {
  return (
    <div>
      <p>{committeeMean === null ? m.ranking_agreement_unknown() : describeAgreement(committeeMean.value)}</p>
      <Details summary={m.ranking_agreement_figures()}>
        <ul className="flex list-disc flex-col gap-1 pl-6">
          <li>
            {m.ranking_agreement_mean({ figure: figure(committeeMean?.value ?? null) })}{" "}
            {committeeMean?.basis === "model" && m.ranking_agreement_from_model()}
          </li>
          <li>{m.ranking_agreement_kendall({ figure: figure(kendallW) })}</li>
          <li>{m.ranking_agreement_krippendorff({ figure: figure(krippendorffAlpha) })}</li>
        </ul>
      </Details>
    </div>
  );
}

/** The bounds of Koo and Li (2016) for intraclass correlation. */
function describeAgreement(value: number): string {
  if (value >= 0.9) return m.ranking_agreement_excellent();
  if (value >= 0.75) return m.ranking_agreement_good();
  return value >= 0.5 ? m.ranking_agreement_moderate() : m.ranking_agreement_poor();
}

const figure = (value: number | null): string =>
  value === null ? m.ranking_agreement_no_figure() : formatHundredths(Math.round(value * 100));
