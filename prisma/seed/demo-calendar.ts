import { formatTime } from "../../app/ui/format";

const day = 24 * 60 * 60 * 1000;

/** When things happened in the demo. */
export type DemoCalendar = ReturnType<typeof demoCalendar>;

/**
 * The dates of the call are those of 2021: the plans and ideas speak of them. The idea round lies whole in that year. But what the
 * committee does in the plan round lies around `now`, and its deadline a week ahead: who tries the demo has time left to score, nothing is
 * shown as overdue, and "an hour ago" is an hour ago.
 */
export function demoCalendar(now: Date) {
  const before = (days: number) => new Date(now.getTime() - days * day);
  return {
    ideas: {
      created: new Date("2021-06-14T09:12:00Z"),
      imported: new Date("2021-09-16T07:40:00Z"),
      screened: new Date("2021-09-17T12:05:00Z"),
      opened: new Date("2021-09-20T08:00:00Z"),
      scored: new Date("2021-09-26T19:20:00Z"),
      closed: new Date("2021-09-28T07:30:00Z"),
      decided: new Date("2021-09-29T14:45:00Z"),
      released: new Date("2021-09-30T08:00:00Z"),
    },
    plans: {
      created: before(21),
      imported: before(14),
      screened: before(12),
      declared: before(10),
      opened: before(8),
      /** The last sheet came in a while ago; the first one half a day after scoring opened. */
      scoredFrom: before(7.5),
      scoredUntil: before(0.1),
      deadline: endOfDay(new Date(now.getTime() + 7 * day)),
    },
  };
}

/** A minute before midnight in Amsterdam, in summer and in winter. */
function endOfDay(date: Date): Date {
  const calendarDate = date.toISOString().slice(0, 10);
  const summer = new Date(`${calendarDate}T21:59:00Z`);
  return formatTime(summer, "nl") === "23:59" ? summer : new Date(`${calendarDate}T22:59:00Z`);
}
