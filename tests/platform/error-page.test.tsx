// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ErrorPage } from "~/platform/ErrorPage";

const state = vi.hoisted(() => ({ error: undefined as unknown }));
vi.mock("@remix-run/react", async () => ({
  ...(await import("../ui/remix-as-html")),
  useRouteError: () => state.error,
  useRouteLoaderData: () => ({ reference: "page-1" }),
  isRouteErrorResponse: (error: unknown) => typeof (error as { status?: unknown }).status === "number",
}));
afterEach(cleanup);

function shown(error: unknown) {
  state.error = error;
  const { container } = render(<ErrorPage />);
  return [
    screen.getByRole("heading", { level: 1 }).textContent,
    container.textContent?.match(/hulp vraagt: (\S+?)Naar/)?.[1],
  ];
}

test.each([
  ["a loader that broke", { status: 500, data: { reference: "abc-1" } }, ["Er ging iets mis", "abc-1"]],
  ["a page that the server could not draw", new Error("Unexpected Server Error"), ["Er ging iets mis", "page-1"]],
  ["what broke in the browser, which is in no log", new Error("x is undefined"), ["Er ging iets mis", undefined]],
  ["a page that is not there", { status: 404, data: { reason: "not-found" } }, ["Niet gevonden", undefined]],
  ["an address that no route knows", { status: 404, data: "No route" }, ["Niet gevonden", undefined]],
  ["a refusal", { status: 403, data: { reason: "forbidden" } }, ["Dit kan niet", undefined]],
])("%s", (_what, error, expected) => {
  expect(shown(error)).toEqual(expected);
});
