import { z } from "zod";
import { m } from "~/paraglide/messages";

const needed = { error: () => m.people_email_needed() };
const email = z.string(needed).trim().pipe(z.email(needed));
const next = z.string().default("/");

export const requestSignInInput = z.object({ email, next });

export const codeInput = z.object({
  code: z
    .string({ error: () => m.people_code_needed() })
    .trim()
    .regex(/^\d{3}\s?\d{3}$/, { error: () => m.people_code_needed() }),
});

export const confirmInput = z.object({ token: z.string().min(20).max(200) });
