import { spawnSync } from "node:child_process";
import { benchPages, hotcrpAtEight } from "./bench/bench-pages";
import { benchRanking } from "./bench/bench-ranking";

/** `npm run bench [-- pages|ranking]`: measures, and prints tables. Builds the application first. Machines are noisy: compare within one run. */
const wanted = process.argv.slice(2);
const includes = (part: string) => wanted.length === 0 || wanted.includes(part);

if (includes("ranking")) {
  console.log("\nThe ranking's advice: fit, expected ranks and 20,000 draws (milliseconds)");
  console.table(benchRanking());
}

if (includes("pages")) {
  const build = spawnSync("npm", ["run", "-s", "build"], { stdio: ["ignore", "ignore", "ignore"] });
  if (build.status !== 0) throw new Error("the application does not build: npm run build");
  const rows = await benchPages([1, 8, 32]);
  console.log("\nPages: 200 plans × 10 members × 5 criteria, all sheets in; whole answers over HTTP, production build");
  console.table(
    rows.map(({ page, connections, requestsPerSecond, p50Millis, p95Millis, errors }) => ({
      page,
      connections,
      "per second": Math.round(requestsPerSecond),
      "p50 ms": Math.round(p50Millis * 10) / 10,
      "p95 ms": Math.round(p95Millis * 10) / 10,
      errors,
      "× HotCRP": connections === 8 && hotcrpAtEight[page] ? (requestsPerSecond / hotcrpAtEight[page]).toFixed(1) : "",
    })),
  );
}
