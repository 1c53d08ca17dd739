import pino, { type Logger } from "pino";

/** One JSON line per event. Addresses with tokens in them and anything secret are never passed to it; the redaction is a second net. */
export function makeLogger(level: string): Logger {
  return pino({
    level,
    redact: ["*.password", "*.token", "*.code", "*.cookie", "*.authorization", "req.headers"],
  });
}
