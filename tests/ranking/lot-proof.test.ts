import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { drawLot } from "~/ranking/lot";
import { lotProof } from "~/ranking/lot-proof";

const shell = (command: string) => execFileSync("sh", ["-c", command], { encoding: "utf8" }).split(" ")[0];

test("the commands on the page give the hash of the list and the key of every plan, whatever the seed holds", () => {
  for (const seed of ["0123", "AB 12-34", "it's $HOME `x` \\n é 😀 %s"]) {
    const given = { seed, callId: "oproep-2021", planIds: ["plan-12", "P02", "plan-7"] };
    const { listHash, order } = drawLot(given);
    const proof = lotProof({ ...given, planIds: order.map(({ planId }) => planId) });
    expect(shell(proof.list)).toBe(listHash);
    expect(proof.keys.map(shell)).toEqual(order.map(({ key }) => key));
  }
});
