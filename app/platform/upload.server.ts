import { type Failure, failure } from "./problem";

/** Beside the file: the other fields of its form. */
const roomForFields = 64 * 1024;
/** A browser shows an answer only after it could send everything; so a file that is too large is read to the end, and not kept. */
const mostToReadOn = 10;

/**
 * Reads a form with a file in it, keeping at most `maxBytes` in memory whatever is sent and whatever the headers say of its length.
 */
export async function readUploadForm(
  request: Request,
  maxBytes: number,
): Promise<{ ok: true; form: FormData } | Failure<"too-large" | "invalid">> {
  const body = await readBody(request, maxBytes + roomForFields);
  if (body === null) return failure("too-large");
  const headers = { "Content-Type": request.headers.get("Content-Type") ?? "" };
  try {
    return { ok: true, form: await new Response(body, { headers }).formData() };
  } catch {
    return failure("invalid");
  }
}

async function readBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader && size <= maxBytes * mostToReadOn) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= maxBytes) chunks.push(value);
    else chunks.length = 0;
  }
  if (size > maxBytes) {
    await reader?.cancel();
    return null;
  }
  return Buffer.concat(chunks);
}
