import { maxTags, overLimit, ReadingStopped } from "./limits";

/** What a scanner meets. Names come without their prefix; attributes as they stand in the tag, for `attributeOf`. */
export type XmlHandlers = {
  open: (name: string, attributes: string) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

/** More than a cell may hold, so that a tag that never closes does not gather a whole file. */
const longestPiece = 2_000_000;

/**
 * Reads XML that arrives in pieces, as far as workbooks use it: tags, text, CDATA and comments. A document type (and with it
 * every entity of the writer's own) is refused. Throws for what is no XML.
 */
export function xmlScanner(handlers: XmlHandlers): { feed: (piece: string) => void; end: () => void } {
  let rest = "";
  let tags = 0;
  /** Handles what is complete and returns where the rest begins. */
  function scan(xml: string): number {
    let at = 0;
    for (;;) {
      const tag = xml.indexOf("<", at);
      if (tag === -1) return at;
      const marker = xml.charCodeAt(tag + 1);
      const special = marker === 33 || marker === 63;
      const end = special ? endOfSpecial(xml, tag) : endOfTag(xml, tag + 1);
      if (end === -1) return at;
      tags += 1;
      if (tags > maxTags) throw new ReadingStopped(overLimit("too-many-cells"));
      if (tag > at) handlers.text(decodeEntities(xml.slice(at, tag)));
      if (!special) readTag(xml, tag + 1, end, handlers);
      else if (xml.startsWith("<![CDATA[", tag)) handlers.text(xml.slice(tag + 9, end - 2));
      at = end + 1;
    }
  }
  return {
    feed(piece) {
      const xml = rest + piece;
      rest = xml.slice(scan(xml));
      if (rest.length > longestPiece) throw new Error("a tag or text in the XML never ends");
    },
    end() {
      if (rest.trim() !== "") throw new Error("the XML stops in the middle");
    },
  };
}

function readTag(xml: string, start: number, end: number, handlers: XmlHandlers): void {
  if (xml.charCodeAt(start) === 47) {
    handlers.close(localName(xml.slice(start + 1, end).trimEnd()));
    return;
  }
  const closed = xml.charCodeAt(end - 1) === 47;
  const stop = closed ? end - 1 : end;
  let nameEnd = start;
  while (nameEnd < stop && xml.charCodeAt(nameEnd) > 32) nameEnd++;
  const name = localName(xml.slice(start, nameEnd));
  handlers.open(name, xml.slice(nameEnd, stop));
  if (closed) handlers.close(name);
}

/** The ">" that closes a tag; one inside an attribute's quotes does not. -1 where it has not arrived yet. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let at = start; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

/** The last ">" of a comment, CDATA section or processing instruction; -1 where it has not arrived yet. */
function endOfSpecial(xml: string, tag: number): number {
  if (xml.length < tag + 9) return -1;
  const closing = xml.startsWith("<?", tag)
    ? "?>"
    : xml.startsWith("<!--", tag)
      ? "-->"
      : xml.startsWith("<![CDATA[", tag)
        ? "]]>"
        : null;
  if (closing === null) throw new Error("the XML has a document type of its own");
  const found = xml.indexOf(closing, tag + 2);
  return found === -1 ? -1 : found + closing.length - 1;
}

const localName = (name: string): string => {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
};

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** "&amp;" and "&#233;" as the characters they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute in the text of a tag, under exactly this name (prefix included), or null. */
export function attributeOf(attributes: string, name: string): string | null {
  let at = -1;
  for (;;) {
    at = attributes.indexOf(name, at + 1);
    if (at === -1) return null;
    const before = attributes.charCodeAt(at - 1);
    if (at > 0 && before > 32) continue;
    const after = at + name.length;
    // As nearly every program writes it: much faster for the millions of cells of a large sheet.
    if (attributes.startsWith('="', after)) {
      const end = attributes.indexOf('"', after + 2);
      if (end !== -1) return decodeEntities(attributes.slice(after + 2, end));
    }
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(after));
    if (match) return decodeEntities(match[1] ?? match[2] ?? "");
  }
}
