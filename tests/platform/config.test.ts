import { expect, test } from "vitest";
import { readConfig } from "~/platform/config.server";

const production = {
  NODE_ENV: "production",
  APP_ORIGIN: "https://beraad.example.org/",
  DATABASE_URL: "file:./data/beraad.db",
  SESSION_SECRET: "a secret of more than thirty-two characters",
};

test("production says everything it cannot do without", () => {
  expect(readConfig({ NODE_ENV: "production" }, 2)).toEqual({
    ok: false,
    problems: [
      "SESSION_SECRET is missing: set it to a secret of at least 32 characters.",
      "APP_ORIGIN is missing: set it to the address people use, such as https://beraad.example.org.",
      "DATABASE_URL is missing: set it to the address of the database, such as file:./data/beraad.db.",
    ],
  });
});

test("a wrong value is named and never repeated", () => {
  const result = readConfig(
    { ...production, SESSION_SECRET: "too-short-geheim", SMTP_URL: "http://geheim", PORT: "x" },
    2,
  );
  expect(result).toEqual({
    ok: false,
    problems: [
      "PORT is not right: it should be a port number.",
      "SESSION_SECRET is not right: it should be a secret of at least 32 characters.",
      "SMTP_URL is not right: it should be the address of the mail server, such as smtps://user:password@mail.example.org.",
    ],
  });
  expect(JSON.stringify(result)).not.toContain("geheim");
});

test("production is no demo unless that is said, and works with at most four processes", () => {
  const result = readConfig(production, 16);
  expect(result).toMatchObject({
    ok: true,
    config: { production: true, demo: false, origin: "https://beraad.example.org", workers: 4, trustedProxies: 0 },
  });
  expect(readConfig({ ...production, DEMO: "1" }, 16)).toMatchObject({ ok: true, config: { demo: true } });
});

test("on one's own machine nothing has to be set, and an empty variable is as good as none", () => {
  const config = { production: false, demo: true, origin: "http://localhost:3000", smtp: null, workers: 1 };
  expect(readConfig({ PORT: "", SMTP_URL: "" }, 8)).toMatchObject({ ok: true, config });
});

test("the mail server's name and password are read as they are", () => {
  const result = readConfig({ ...production, SMTP_URL: "smtps://us%40er:p%2Fw@mail.example.org" }, 1);
  expect(result.ok && result.config.smtp).toEqual({
    host: "mail.example.org",
    port: 465,
    secure: true,
    user: "us@er",
    password: "p/w",
  });
});
