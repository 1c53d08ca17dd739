import type { LoaderFunctionArgs } from "@remix-run/node";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { refuse } from "~/platform/http.server";
import { calendarFile } from "./calendar-file";

/** The moment at which scoring closes, to put into a calendar. For everyone in the round. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { round } = await requireAccess({ request, params, context }, "round.view");
  const { scoringDeadline: at } = await context.db.round.findUniqueOrThrow({
    where: { id: round.id },
    select: { scoringDeadline: true },
  });
  if (!at) return refuse("not-found");
  const { origin } = context.config;
  const url = `${origin}/rounds/${round.slug}`;
  const text = calendarFile({
    uid: `${round.slug}-scoring@${new URL(origin).hostname}`,
    at,
    madeAt: context.now(),
    title: m.scoring_calendar_title({ round: round.name }),
    description: m.scoring_calendar_text({ url }),
    url,
  });
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${round.slug}-beoordelen.ics"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
