import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Response as Answer, Request as Asked } from "express";

/** The request as pages know it. It is aborted when the other side leaves before the answer was sent. */
export function toWebRequest(asked: Asked, answer: Answer): Request {
  const left = new AbortController();
  answer.once("close", () => {
    if (!answer.writableFinished) left.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  const url = `${asked.protocol}://${hostOf(asked)}${asked.originalUrl}`;
  const base = { method: asked.method, headers, signal: left.signal };
  if (asked.method === "GET" || asked.method === "HEAD") return new Request(url, base);
  return new Request(url, { ...base, body: createReadableStreamFromReadable(asked), duplex: "half" } as RequestInit);
}

/** Express knows which proxies to believe about the name, but leaves out the port. */
function hostOf(asked: Asked): string {
  const forwarded = asked.get("X-Forwarded-Host")?.split(":")[1];
  const port = Number.parseInt(forwarded ?? asked.get("Host")?.split(":")[1] ?? "", 10);
  return Number.isSafeInteger(port) ? `${asked.hostname}:${port}` : asked.hostname;
}
