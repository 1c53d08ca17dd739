/** Line number (from 1) of a character position. */
export const lineAt = (text: string, position: number): number => text.slice(0, position).split("\n").length;

/** Where a JSON text stops being one: the position V8 names in its error, or the end of the text. */
export function lineOfSyntaxError(text: string, error: SyntaxError): number {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return lineAt(text.trimEnd(), position === undefined ? text.length : Number.parseInt(position, 10));
}

/**
 * Line of the value at a path in a valid JSON text; where the path ends too soon (a missing key), the line of the deepest part that is there.
 */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)];
  const textAt = (index: number) => tokens[index]?.[0] ?? "";
  let at = 0;
  let found = 0;

  /** @param rest what is left of the path, or `null` beside it */
  function visit(rest: readonly PropertyKey[] | null): void {
    if (rest) found = tokens[at]?.index ?? 0;
    const opening = textAt(at++);
    if (opening !== "{" && opening !== "[") return;
    for (let item = 0; at < tokens.length && !/^[}\]]$/.test(textAt(at)); item++) {
      if (textAt(at) === ",") at += 1;
      const key = opening === "{" ? (JSON.parse(textAt(at)) as string) : item;
      if (opening === "{") at += 2;
      visit(rest && rest.length > 0 && rest[0] === key ? rest.slice(1) : null);
    }
    at += 1;
  }
  visit(path);
  return lineAt(text, found);
}
