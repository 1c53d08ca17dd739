import { existsSync } from "node:fs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The Chromium or Chrome to test with: what `CHROMIUM_PATH` names, or the first of the usual places; `null` when there is none. */
export function findBrowser(env: Readonly<Record<string, string | undefined>>): string | null {
  const places = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : usualPlaces;
  return places.find((place) => existsSync(place)) ?? null;
}
