import { randomBytes, randomUUID } from "node:crypto";
import compression from "compression";
import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import type { ChangeMark } from "../../app/platform/change-mark.server";
import type { Services } from "../../app/platform/services";
import { answerPages } from "./answer-pages";
import type { ApplicationBuild } from "./build";
import { withReferences } from "./references";

const year = 365 * 24 * 3600 * 1000;

/** Everything between the network and the pages: headers, files, limits, language. */
export function makeApplication({
  services,
  changeMark,
  build,
  buildPath,
}: {
  services: Services;
  changeMark: Pick<ChangeMark, "read">;
  build: ApplicationBuild;
  buildPath: string;
}): Express {
  const { config } = services;
  const application = express();
  application.disable("x-powered-by");
  application.set("trust proxy", config.trustedProxies);
  application.use(logRequests(services));
  application.get("/healthz", health(services));
  application.use(securityHeaders(config.origin.startsWith("https:")));
  application.use("/assets", express.static(`${buildPath}/client/assets`, { immutable: true, maxAge: year }));
  application.use(onlyNamed(express.static(`${buildPath}/client`, { maxAge: 3_600_000 })));
  application.use(keepNothing);
  application.use(compression());
  application.use(sameOriginOnly);
  if (!config.demo) application.use(limitWrites);
  application.all("*", (request, response, next) => {
    const { withLocale, localeOf } = build.entry.module;
    withLocale(localeOf(request.headers.cookie), () => handle(request, response, next));
  });

  const handle = answerPages({
    build: withReferences(build),
    changeMark,
    origin: config.origin,
    contextOf: (asked, nonce) => ({
      ...services,
      nonce,
      requestId: asked.res?.locals.requestId as string,
      clientAddress: asked.ip ?? "",
    }),
  });
  return application;
}

/** Files have a dot in their name and pages have not: a page is made without looking for a file first. */
function onlyNamed(files: RequestHandler): RequestHandler {
  return (request, response, next) => (/\.[a-z0-9]+$/.test(request.path) ? files(request, response, next) : next());
}

/** One line per request, without the query: sign-in links carry a token there. */
function logRequests({ log }: Services): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.locals.requestId = randomUUID().slice(0, 8);
    response.setHeader("X-Request-Id", response.locals.requestId as string);
    response.once("finish", () => {
      const millis = Math.round(performance.now() - started);
      log.debug({ method: request.method, path: request.path, status: response.statusCode, millis }, "request");
    });
    next();
  };
}

function health({ db, log }: Services): RequestHandler {
  return async (_request, response) => {
    try {
      await db.round.count();
      response.json({ ok: true });
    } catch (err) {
      log.error({ err }, "the database does not answer");
      response.status(503).json({ ok: false });
    }
  };
}

/** Scripts only with this response's nonce, nothing from other sites, and nobody may frame a page. */
function securityHeaders(https: boolean): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
        // React and Radix set style attributes; there is no style element that could carry a secret out.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: https ? { maxAge: year / 1000 } : false,
  });
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    protect(request, response, next);
  };
}

/** Pages hold what only this person may see: no shared cache, and nothing left behind after signing out. */
const keepNothing: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "private, no-store");
  next();
};

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** A write must come from a page of this site. Browsers send `Origin` with every POST; what does not send it is not a browser. */
const sameOriginOnly: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  if (safeMethods.has(request.method) || !origin || originHost(origin) === host) return next();
  response.status(403).type("text").send("This form came from another website.");
};

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** Far above what a person does, autosave included; a stop on a program gone wild. */
const limitWrites: RequestHandler = rateLimit({
  windowMs: 60_000,
  limit: 600,
  standardHeaders: "draft-8",
  legacyHeaders: false,
  skip: (request: Request) => safeMethods.has(request.method),
});
