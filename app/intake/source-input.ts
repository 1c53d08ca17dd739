import { z } from "zod";
import { m } from "~/paraglide/messages";
import { isPublicAddress } from "~/platform/public-address";
import { source } from "./import-input";

const ours =
  /^(host|connection|content-length|transfer-encoding|accept-encoding|upgrade|te|if-none-match|if-modified-since)$/i;

/** An address that may be fetched. Which server it leads to is looked at again each time it is fetched. */
function isFetchable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  const literal = hostname.replace(/^\[|\]$/g, "");
  const named = /[a-z]/i.test(hostname.split(".").at(-1) ?? "") && hostname.includes(".");
  return protocol === "https:" && username + password === "" && (named || isPublicAddress(literal));
}

/** What can be sent in a header: no line breaks, nothing that is not Latin. */
const secret = z
  .string()
  .trim()
  .max(4000, { error: () => m.intake_secret_wrong() })
  .regex(/^[\x20-\x7e\xa0-\xff]*$/, { error: () => m.intake_secret_wrong() })
  .optional();

const https = z.object({
  intent: z.literal("save-https"),
  name: source,
  address: z
    .string({ error: () => m.intake_address_wrong() })
    .trim()
    .max(2000, { error: () => m.intake_address_wrong() })
    .refine(isFetchable, { error: () => m.intake_address_wrong() }),
  headerName: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/, { error: () => m.intake_header_wrong() })
    .refine((name) => !ours.test(name), { error: () => m.intake_header_wrong() })
    .optional(),
  secret,
});

const typeform = z.object({
  intent: z.literal("save-typeform"),
  name: source,
  address: z
    .string({ error: () => m.intake_form_id_wrong() })
    .trim()
    .regex(/^[\w-]{1,60}$/, { error: () => m.intake_form_id_wrong() }),
  secret,
});

/** What can be done with a source. An empty secret leaves the one that is there. */
export const sourceInput = z.discriminatedUnion("intent", [
  https,
  typeform,
  z.object({ intent: z.literal("fetch") }),
  z.object({ intent: z.literal("fetch-anyway") }),
  z.object({ intent: z.literal("remove") }),
]);
