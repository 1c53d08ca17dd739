import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const theme = readFileSync(new URL("../../app/ui/theme.css", import.meta.url), "utf8");
const [lightPart = "", darkPart = ""] = theme.split("prefers-color-scheme: dark");

function tokensIn(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--color-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

const light = tokensIn(lightPart);
const schemes = { light, dark: { ...light, ...tokensIn(darkPart) } };

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(tokens: Record<string, string>, text: string, background: string): number {
  const [a, b] = [tokens[text], tokens[background]];
  if (!a || !b) throw new Error(`theme.css has no colour ${a ? background : text}`);
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const paper = ["page", "surface", "sunken"];
const tones = ["info", "positive", "caution", "negative"];
const on = (texts: string[], backgrounds: string[]) => texts.flatMap((text) => backgrounds.map((bg) => [text, bg]));
const textPairs = [
  ...on(["ink", "ink-muted", "accent", "accent-strong", ...tones], [...paper, "accent-soft"]),
  ...tones.flatMap((tone) => on(["ink", "ink-muted", "accent", "accent-strong", tone], [`${tone}-soft`])),
  ...on(["accent-ink"], ["accent", "accent-strong"]),
  ...on(["negative-ink"], ["negative", "negative-strong"]),
  ["page", "ink"],
];
const readingPairs = on(["ink", "ink-muted"], paper);
const borderPairs = on(["line-strong", "focus"], paper);

function tooFaint(pairs: string[][], least: number): string[] {
  return Object.entries(schemes).flatMap(([scheme, tokens]) =>
    pairs
      .map(([text = "", background = ""]) => ({ text, background, ratio: contrast(tokens, text, background) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ text, background, ratio }) => `${scheme}: ${text} on ${background} is ${ratio.toFixed(2)}`),
  );
}

test("every text colour has a contrast of at least 4.5 on every background it may stand on, light and dark", () => {
  expect(tooFaint(textPairs, 4.5)).toEqual([]);
});

test("what is read for long, the muted text too, has a contrast of at least 7", () => {
  expect(tooFaint(readingPairs, 7)).toEqual([]);
});

test("the borders of fields and the focus outline have a contrast of at least 3", () => {
  expect(tooFaint(borderPairs, 3)).toEqual([]);
});

test("every colour of the light scheme has a dark twin", () => {
  expect(Object.keys(tokensIn(darkPart))).toEqual(Object.keys(light));
});
