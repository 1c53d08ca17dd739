import { scaleLinear } from "d3-scale";

type CountBarsProps = {
  /** What is counted, for who cannot see the bars; the counts themselves are read out with it. */
  label: string;
  bars: readonly { name: string; count: number }[];
  /** The count that fills the height: the same for bars that are compared. */
  most: number;
};

const [step, height] = [44, 64];

/** A few upright bars with their counts, to see the shape of a distribution at a glance. */
export function CountBars({ label, bars, most }: CountBarsProps) {
  const scale = scaleLinear([0, Math.max(1, most)], [0, height - 20]);
  const said = bars.map(({ name, count }) => `${name}: ${count}`).join(", ");
  return (
    <svg
      className="count-bars"
      role="img"
      aria-label={`${label} ${said}`}
      viewBox={`0 0 ${step * bars.length} ${height + 22}`}
      width={step * bars.length}
    >
      {bars.map(({ name, count }, index) => {
        const [x, size] = [index * step, scale(count)];
        return (
          <g key={name}>
            <rect x={x + 6} y={height - size} width={step - 12} height={size} />
            <text x={x + step / 2} y={height - size - 5} textAnchor="middle" className="count-bars-count">
              {count}
            </text>
            <text x={x + step / 2} y={height + 18} textAnchor="middle">
              {name}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={step * bars.length} y1={height} y2={height} />
    </svg>
  );
}
