import { Link } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { formatHundredths } from "~/ui/format";
import { heatOf } from "./heat";
import type { MemberScore } from "./member-scores";
import type { MembersPage } from "./read-members.server";

type MemberHeatMapProps = { page: MembersPage; roundPath: string };

/** Every plan with what every member gave it: the figure, and a shade for the eye. */
export function MemberHeatMap({ page: { rows, members, scale, strictness }, roundPath }: MemberHeatMapProps) {
  return (
    <table className="matrix heat-table">
      <caption className="sr-only">{m.ranking_members_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.ranking_plan()}</th>
          {members.map((name, column) => (
            <th scope="col" key={column}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.rank != null && <span className="numeric">{row.rank}. </span>}
              <Link to={`${roundPath}/meeting/${row.id}`} prefetch="none">
                {row.title}
              </Link>
            </th>
            {row.scores.map((score, column) => (
              <td key={column} data-label={members[column]} className={shadeOf(score, scale)}>
                <Score score={score} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {strictness?.state === "shown" && (
        <tfoot>
          <tr>
            <th scope="row">{m.ranking_strictness()}</th>
            {strictness.hundredths.map((hundredths, column) => (
              <td key={column} data-label={members[column]}>
                {hundredths === null ? "–" : describeStrictness(hundredths)}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Score({ score }: { score: MemberScore }) {
  if (score === "recused") return <span className="text-ink-muted">{m.ranking_cell_recused()}</span>;
  if (score === "none") return <span className="text-ink-muted">{m.ranking_cell_none()}</span>;
  return <>{formatHundredths(score.hundredths)}</>;
}

const shadeOf = (score: MemberScore, scale: MembersPage["scale"]) =>
  typeof score === "object" ? `heat-${heatOf(score.hundredths, scale)}` : undefined;

function describeStrictness(hundredths: number): string {
  const points = formatHundredths(Math.abs(hundredths));
  if (hundredths === 0) return points;
  return hundredths > 0 ? m.ranking_milder({ points }) : m.ranking_stricter({ points });
}

/** What the shades and words in the cells mean. */
export function HeatKey() {
  return (
    <ul className="flex flex-wrap gap-3" aria-label={m.ranking_heat_key()}>
      {[m.ranking_heat_low(), "", m.ranking_heat_middle(), "", m.ranking_heat_high()].map((word, index) => (
        <li key={index} className={`heat-${index + 1} min-w-11 rounded-control border border-line px-3 py-1`}>
          {word || <span aria-hidden>&nbsp;</span>}
        </li>
      ))}
    </ul>
  );
}
