import { failure } from "~/platform/problem";
import { type RegisterFailure, registerFailure } from "./register-problem";

const patienceMillis = 8_000;

/**
 * One question to a register outside. A slow register, no connection and an answer that is not JSON are expected; what went wrong is not
 * passed on, because an error of the connection may hold the request with its key.
 */
export async function askRegister(
  url: URL,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ ok: true; status: number; body: unknown } | RegisterFailure> {
  try {
    const signal = AbortSignal.timeout(patienceMillis);
    // A redirect would take the key to another address.
    const response = await fetch(url, {
      headers: { Accept: "application/json", ...headers },
      redirect: "error",
      signal,
    });
    const failed = registerFailure(response.status);
    if (failed) return failed;
    const text = await response.text();
    return { ok: true, status: response.status, body: text === "" ? null : readJson(text) };
  } catch {
    return failure("register-unreachable");
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
