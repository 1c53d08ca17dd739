import { loadGazetteer } from "./load-gazetteer";

/**
 * `npm run gazetteer -- <files>`: loads one year's municipalities, districts and neighbourhoods from the CSV files of Statistics Netherlands
 * (CBS) into the database of `DATABASE_URL`. What was loaded of that year before is replaced. Exit status 2 and one sentence when it cannot.
 */
const { ok, says } = await loadGazetteer(process.argv.slice(2), process.env.DATABASE_URL);
if (ok) console.log(says);
else {
  console.error(says);
  process.exitCode = 2;
}
