import { expect, test } from "vitest";
import { seal, unseal } from "~/platform/seal";

const [secret, iv] = ["a secret of the installation, long enough", new Uint8Array(12).fill(7)];
const owner = { purpose: "sources", owner: "source-1" };

test("what was sealed opens again, and does not show", () => {
  const sealed = seal(secret, owner, "Bearer geheim-é", iv);
  expect(sealed).not.toContain("geheim");
  expect(unseal(secret, owner, sealed)).toBe("Bearer geheim-é");
});

test("it opens with no other secret, for no other purpose, for no other owner, and not when it was changed", () => {
  const sealed = seal(secret, owner, "geheim", iv);
  const parts = sealed.split(".");
  expect([
    unseal("another secret of an installation, too", owner, sealed),
    unseal(secret, { ...owner, purpose: "mail" }, sealed),
    unseal(secret, { ...owner, owner: "source-2" }, sealed),
    unseal(secret, owner, [...parts.slice(0, 3), "AAAA"].join(".")),
    unseal(secret, owner, [parts[0], parts[1], "AAAA", parts[3]].join(".")),
    unseal(secret, owner, sealed.replace("v1", "v2")),
    unseal(secret, owner, "geheim"),
    unseal(secret, owner, ""),
  ]).toEqual(Array(8).fill(null));
});
