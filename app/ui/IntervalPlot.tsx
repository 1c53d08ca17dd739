import { Link } from "@remix-run/react";
import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";

export type IntervalRow = {
  key: string;
  label: string;
  /** Before the label, such as a place. */
  mark: ReactNode;
  to: string;
  /** The same as the point, as it is written. */
  value: string;
  middle: number;
  /** From and to: the narrow interval lies within the wide one. */
  narrow: readonly [number, number];
  wide: readonly [number, number];
};

type IntervalPlotProps = {
  /** What the plot shows, for who cannot see it; the figures belong in a table near it. */
  label: string;
  axis: string;
  rows: readonly IntervalRow[];
  /** The whole numbers on the axis, from and to. */
  domain: readonly [number, number];
  /** A line across the plot after this row, and upright at this value. */
  line: { afterRow: number; at: number; label: string } | null;
};

const height = 28;
const middleOf = height / 2;

/**
 * Points with a narrow and a wide interval, one row under another. Each row is a drawing as wide as there is room, in percents, so that the
 * labels stay text that wraps: beside the drawing on a wide screen, above it on a phone.
 */
export function IntervalPlot({ label, axis, rows, domain: [first, last], line }: IntervalPlotProps) {
  const scale = scaleLinear([first - 0.5, last + 0.5], [0, 100]);
  const at = (value: number) => `${Math.round(scale(value) * 100) / 100}%`;
  const ticks = [...new Set([first, ...scale.ticks(5)])].filter(
    (tick) => Number.isInteger(tick) && tick >= first && tick <= last,
  );
  return (
    <figure className="interval-plot" aria-label={label}>
      <div className="interval-row" aria-hidden>
        <span className="interval-axis-name">{axis}</span>
        <svg width="100%" height={height} className="interval-axis">
          <title>{axis}</title>
          {ticks.map((tick) => (
            <text key={tick} x={at(tick)} y={20} textAnchor="middle">
              {tick}
            </text>
          ))}
        </svg>
      </div>
      <ol>
        {rows.map((row, index) => (
          <li key={row.key} className={index === line?.afterRow ? "interval-row interval-row-line" : "interval-row"}>
            <span className="interval-label">
              <span className="interval-mark">{row.mark}</span>
              <Link to={row.to} prefetch="none">
                {row.label}
              </Link>
            </span>
            <svg width="100%" height={height} aria-hidden>
              {ticks.map((tick) => (
                <line key={tick} className="interval-grid" x1={at(tick)} x2={at(tick)} y1={0} y2={height} />
              ))}
              {line && <line className="interval-border" x1={at(line.at)} x2={at(line.at)} y1={0} y2={height} />}
              <line className="interval-wide" x1={at(row.wide[0])} x2={at(row.wide[1])} y1={middleOf} y2={middleOf} />
              <line
                className="interval-narrow"
                x1={at(row.narrow[0])}
                x2={at(row.narrow[1])}
                y1={middleOf}
                y2={middleOf}
              />
              <circle className="interval-point" cx={at(row.middle)} cy={middleOf} r={6} />
            </svg>
            <span className="interval-value">{row.value}</span>
            {index === line?.afterRow && <span className="interval-line-label">{line.label}</span>}
          </li>
        ))}
      </ol>
    </figure>
  );
}
