import { m } from "~/paraglide/messages";

/** A chance in whole percents. It never says that something is certain: 0.4% is "minder dan 1%". */
export function formatChance(chance: number): string {
  const percent = Math.round(chance * 100);
  if (percent < 1) return m.ranking_chance_under();
  return percent > 99 ? m.ranking_chance_over() : m.ranking_chance({ percent });
}
