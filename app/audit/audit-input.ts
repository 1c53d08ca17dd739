import { z } from "zod";
import { eventKinds } from "./event-kinds";

const id = z.string().min(1).max(60).optional().catch(undefined);

/** Which events to show, from the address of the page. What makes no sense there is as good as not there. */
export const auditQuery = z.object({
  person: id,
  plan: id,
  kind: z.enum(eventKinds).optional().catch(undefined),
  /** Events older than the one with this number: the next page. */
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
});
export type AuditQuery = z.output<typeof auditQuery>;

/** Reads the query of an address; an empty choice in a form is no choice. */
export const readAuditQuery = (address: string): AuditQuery =>
  auditQuery.parse(Object.fromEntries([...new URL(address).searchParams].filter(([, value]) => value !== "")));
