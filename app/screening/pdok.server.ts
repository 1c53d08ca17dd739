import { z } from "zod";
import { failure } from "~/platform/problem";
import { askRegister } from "./ask-register.server";
import type { ListedPlace } from "./listed-place";
import { readPlaceCode } from "./place-codes";
import type { RegisterFailure } from "./register-problem";

const address = "https://api.pdok.nl/bzk/locatieserver/search/v3_1/free";
const fields =
  "id,weergavenaam,type,score,buurtcode,buurtnaam,wijkcode,wijknaam,gemeentecode,gemeentenaam,provincienaam,centroide_ll";

const text = z.string().default("");
const answer = z.object({
  response: z.object({
    docs: z.array(
      z.object({
        type: text,
        buurtcode: text,
        buurtnaam: text,
        wijkcode: text,
        wijknaam: text,
        gemeentecode: text,
        gemeentenaam: text,
      }),
    ),
  }),
});
type Doc = z.output<typeof answer>["response"]["docs"][number];

/**
 * Places that the Locatieserver of PDOK gives for these words, best first. Source: its OpenAPI description, v3_1; a
 * parameter that is not in it would be refused.
 */
export async function askPdok(words: string): Promise<{ ok: true; places: ListedPlace[] } | RegisterFailure> {
  const url = new URL(address);
  url.searchParams.set("q", words);
  url.searchParams.set("fq", "type:(buurt OR wijk OR gemeente)");
  url.searchParams.set("fl", fields);
  url.searchParams.set("rows", "10");
  const asked = await askRegister(url);
  if (!asked.ok) return asked;
  const read = answer.safeParse(asked.body);
  if (asked.status !== 200 || !read.success) return failure("register-unclear");
  return { ok: true, places: read.data.response.docs.flatMap((doc) => placeIn(doc) ?? []) };
}

function placeIn({
  type,
  buurtcode,
  buurtnaam,
  wijkcode,
  wijknaam,
  gemeentecode,
  gemeentenaam,
}: Doc): ListedPlace | null {
  const named = (kind: ListedPlace["kind"], written: string, name: string) => {
    const code = readPlaceCode(kind, written);
    return code && name !== "" ? { code, kind, name, districtName: wijknaam, municipalityName: gemeentenaam } : null;
  };
  if (type === "buurt") return named("neighbourhood", buurtcode, buurtnaam);
  if (type === "wijk") return named("district", wijkcode, wijknaam);
  return type === "gemeente" ? named("municipality", gemeentecode, gemeentenaam) : null;
}
