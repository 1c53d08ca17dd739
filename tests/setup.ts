import { afterEach, expect, vi } from "vitest";

// A test that logs an error nobody expected has found something: fail it.
const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => {
  const calls = complaints.mock.calls.splice(0);
  expect(calls).toEqual([]);
});
