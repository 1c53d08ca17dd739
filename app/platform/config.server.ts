import { z } from "zod";

/** Where mail goes when it really goes. */
export type Smtp = { host: string; port: number; secure: boolean; user: string | null; password: string | null };

export type Config = {
  production: boolean;
  /** Anyone may enter as anyone, and mail is readable on a page. */
  demo: boolean;
  /** The address people use, without a slash at the end: `https://beraad.example.org`. */
  origin: string;
  port: number;
  databaseUrl: string;
  /** Keys the hashes of session tokens, sign-in links and codes. */
  sessionSecret: string;
  smtp: Smtp | null;
  mailFrom: string;
  /** Processes that answer requests. */
  workers: number;
  /** How many proxies in front of the application are to be believed about the address of the client. */
  trustedProxies: number;
};

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

const blankIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankIsAbsent, schema.optional());
const count = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));

const variables = z.object({
  NODE_ENV: optional(z.string()),
  DEMO: optional(z.enum(["0", "1"])),
  APP_ORIGIN: optional(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)),
  PORT: optional(count(0, 65535)),
  DATABASE_URL: optional(z.string().startsWith("file:")),
  SESSION_SECRET: optional(z.string().min(32)),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: optional(z.string().includes("@")),
  WORKERS: optional(count(1, 64)),
  TRUSTED_PROXIES: optional(count(0, 10)),
});

const wanted: Record<string, string> = {
  DEMO: "0 or 1",
  APP_ORIGIN: "the address people use, such as https://beraad.example.org",
  PORT: "a port number",
  DATABASE_URL: "the address of the database, such as file:./data/beraad.db",
  SESSION_SECRET: "a secret of at least 32 characters",
  SMTP_URL: "the address of the mail server, such as smtps://user:password@mail.example.org",
  MAIL_FROM: "the e-mail address that mail comes from",
  WORKERS: "a number of processes from 1 to 64",
  TRUSTED_PROXIES: "a number from 0 to 10",
};

/**
 * Reads the configuration from environment variables. What production cannot do without is never guessed; demo mode in
 * production takes an explicit `DEMO=1`. The problems name variables and what they should be, never what they are.
 *
 * @param cpus how many processors there are: the default number of processes in production
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cpus: number): ConfigResult {
  const parsed = variables.safeParse(env);
  const production = env.NODE_ENV === "production";
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0]));
  const missing = production
    ? ["SESSION_SECRET", "APP_ORIGIN", "DATABASE_URL"].filter((name) => !env[name] && !wrong.includes(name))
    : [];
  if (!parsed.success || missing.length > 0) {
    const sentences = [
      ...missing.map((name) => `${name} is missing: set it to ${wanted[name]}.`),
      ...wrong.map((name) => `${name} is not right: it should be ${wanted[name]}.`),
    ];
    return { ok: false, problems: sentences };
  }
  return { ok: true, config: toConfig(parsed.data, production, cpus) };
}

function toConfig(read: z.infer<typeof variables>, production: boolean, cpus: number): Config {
  const port = read.PORT ?? 3000;
  const origin = read.APP_ORIGIN ?? `http://localhost:${port}`;
  return {
    production,
    demo: read.DEMO === undefined ? !production : read.DEMO === "1",
    origin,
    port,
    databaseUrl: read.DATABASE_URL ?? "file:./data/beraad.db",
    sessionSecret: read.SESSION_SECRET ?? "not a secret: for a demo on this machine only",
    smtp: read.SMTP_URL ? toSmtp(new URL(read.SMTP_URL)) : null,
    mailFrom: read.MAIL_FROM ?? `beraad@${new URL(origin).hostname}`,
    workers: read.WORKERS ?? (production ? Math.min(cpus, 4) : 1),
    trustedProxies: read.TRUSTED_PROXIES ?? 0,
  };
}

function toSmtp(url: URL): Smtp {
  const secure = url.protocol === "smtps:";
  return {
    host: url.hostname,
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    user: url.username === "" ? null : decodeURIComponent(url.username),
    password: url.password === "" ? null : decodeURIComponent(url.password),
  };
}
