import { HttpResponse, http } from "msw";
import { afterEach } from "vitest";
import { mockNetwork } from "./network";

/** What was asked of the registers, in order: address and the key that came along. */
type Question = { url: URL; key: string | null };

/** The registers outside as tests know them; anything else that goes out of the machine is an error. */
export function mockedRegisters() {
  const asked: Question[] = [];
  const server = mockNetwork();
  afterEach(() => {
    asked.length = 0;
  });
  const note = (request: Request) => asked.push({ url: new URL(request.url), key: request.headers.get("apikey") });
  return {
    asked,
    /** The Chamber of Commerce answers a search and a profile with this body and status. */
    kvk({ search, profile }: { search: [number, unknown]; profile?: [number, unknown] }) {
      const answer = ([status, body]: [number, unknown]) => HttpResponse.json(body as null, { status });
      const at = (path: string, given: [number, unknown]) =>
        ["", "/test"].map((root) =>
          http.get(`https://api.kvk.nl${root}${path}`, ({ request }) => {
            note(request);
            return answer(given);
          }),
        );
      server.use(...at("/api/v2/zoeken", search), ...at("/api/v1/basisprofielen/:number", profile ?? [500, null]));
    },
    pdok(respond: () => Response) {
      server.use(
        http.get("https://api.pdok.nl/bzk/locatieserver/search/v3_1/free", ({ request }) => {
          note(request);
          return respond();
        }),
      );
    },
  };
}

export const networkError = () => HttpResponse.error();
export const json = (body: unknown, status = 200) => HttpResponse.json(body as null, { status });
