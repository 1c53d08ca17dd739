import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every address and the page that answers it: the map of the house, in the order in which a plan walks through it. */
export default [
  index("people/home.page.tsx"),
  route("sign-in", "people/sign-in.page.tsx"),
  route("sign-in/code", "people/sign-in-code.page.tsx"),
  route("sign-in/confirm", "people/sign-in-confirm.page.tsx"),
  route("sign-out", "people/sign-out.page.ts"),
  route("account", "people/account.page.tsx"),
  route("language", "people/language.page.ts"),
  route("demo", "people/demo.page.tsx"),

  route("rounds/:round", "calls/round-layout.page.tsx", [
    index("reporting/overview.page.tsx"),

    route("settings", "calls/settings.page.tsx"),
    route("settings/look-ups", "screening/look-up-settings.page.tsx"),
    route("criteria", "calls/criteria.page.tsx"),
    route("people", "people/people.page.tsx"),
    route("phase", "decisions/phase.page.tsx"),
    route("audit", "audit/audit.page.tsx"),

    route("import", "intake/import.page.tsx"),
    route("import/reading/:reading", "intake/reading.page.tsx"),
    route("import/sources/:source", "intake/source.page.tsx"),
    route("import/:import", "intake/import-preview.page.tsx"),
    route("plans", "intake/plans.page.tsx"),
    route("plans/duplicates", "intake/duplicates.page.tsx"),
    route("plans/:plan", "intake/plan.page.tsx"),
    route("plans/:plan/versions/:version", "intake/plan-version.page.tsx"),

    route("screening", "screening/screening.page.tsx"),
    route("screening/register", "reporting/screening-register.page.tsx"),
    route("screening/register-file", "reporting/screening-register-file.page.ts"),
    route("screening/accept", "screening/accept-suggestions.page.tsx"),
    route("screening/:plan", "screening/screen-plan.page.tsx"),
    route("screening/:plan/repair", "screening/repair.page.tsx"),

    route("interests", "scoring/interests.page.tsx"),
    route("interests/register", "scoring/interest-register.page.tsx"),
    route("scoring", "scoring/my-plans.page.tsx"),
    route("scoring/:plan", "scoring/sheet.page.tsx"),
    route("progress", "scoring/progress.page.tsx"),
    route("deadline.ics", "scoring/deadline-calendar.page.ts"),

    route("ranking", "ranking/ranking.page.tsx"),
    route("ranking/lot", "ranking/lot.page.tsx"),
    route("ranking/members", "ranking/members.page.tsx"),
    route("ranking/:plan", "ranking/recount.page.tsx"),
    route("meeting/:plan", "decisions/meeting.page.tsx"),
    route("decisions", "decisions/decisions.page.tsx"),
    route("ranking.csv", "reporting/ranked-csv.page.ts"),
    route("ranking.xlsx", "reporting/ranking-workbook.page.ts"),
  ]),

  route("*", "platform/not-found.page.tsx"),
] satisfies RouteConfig;
