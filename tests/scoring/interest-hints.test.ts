import { expect, test } from "vitest";
import { interestHints, type MemberOrigins, type PlanParties } from "~/scoring/interest-hints";

const nobody: MemberOrigins = { organisations: [], memberships: [], municipality: "", email: "" };
const plan: PlanParties = {
  leadApplicant: "Stichting Vreewijk Leeft",
  residentsInitiative: "Vreewijk Leeft",
  welfareOrganisation: "Dock Rotterdam",
  neighbourhood: "Vreewijk",
  municipality: "Rotterdam",
  contactEmail: "an@dock.nl",
};
const hints = (member: Partial<MemberOrigins>, changes: Partial<PlanParties> = {}) =>
  interestHints({ ...nobody, ...member }, { ...plan, ...changes });

test("an organisation of the member is found by the words that set it apart, with or without its legal form", () => {
  expect(hints({ organisations: ["DOCK", "Stichting De Brug"] })).toEqual([
    { kind: "organisation", own: "DOCK", theirs: "Dock Rotterdam" },
  ]);
  expect(hints({ organisations: ["vreewijk leeft!"] })).toEqual([
    { kind: "organisation", own: "vreewijk leeft!", theirs: "Stichting Vreewijk Leeft" },
    { kind: "organisation", own: "vreewijk leeft!", theirs: "Vreewijk Leeft" },
    { kind: "neighbourhood", own: "vreewijk leeft!", theirs: "Vreewijk" },
  ]);
});

test("words that half of the applicants share make no hint; a whole name that is the same does", () => {
  const welfare = { welfareOrganisation: "Stichting Welzijn Oost" };
  expect(hints({ organisations: ["Welzijn West", "Bewonersvereniging De Brug"] }, welfare)).toEqual([]);
  expect(hints({ organisations: ["Welzijn Oost"] }, welfare)).toEqual([
    { kind: "organisation", own: "Welzijn Oost", theirs: "Stichting Welzijn Oost" },
  ]);
});

test("an umbrella organisation is found among the partners", () => {
  expect(hints({ memberships: ["LSA"] }, { residentsInitiative: "LSA Bewoners" })).toEqual([
    { kind: "membership", own: "LSA", theirs: "LSA Bewoners" },
  ]);
});

test("the domain of an address points at a partner of that name or with that address, unless anyone can have it", () => {
  expect(hints({ email: "bea@vreewijkleeft.nl" })).toEqual([
    { kind: "email", own: "vreewijkleeft.nl", theirs: "Stichting Vreewijk Leeft" },
  ]);
  expect(hints({ email: "Bea@DOCK.nl" })).toEqual([
    { kind: "email", own: "dock.nl", theirs: "Stichting Vreewijk Leeft" },
  ]);
  expect(hints({ email: "bea@gmail.com" }, { contactEmail: "an@gmail.com" })).toEqual([]);
});

test("the municipality and the neighbourhood are compared as names", () => {
  expect(hints({ municipality: "rotterdam" })).toEqual([
    { kind: "municipality", own: "rotterdam", theirs: "Rotterdam" },
  ]);
  expect(hints({ municipality: "Schiedam" }, { municipality: "Rotterdam en Schiedam" })).toHaveLength(1);
  expect(hints({ organisations: ["Buurtcomité Vreewijk"] }).map(({ kind }) => kind)).toEqual(["neighbourhood"]);
  expect(hints({ municipality: "" }, { municipality: "" })).toEqual([]);
});
