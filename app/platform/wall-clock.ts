const zone = "Europe/Amsterdam";

const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

const minute = 60_000;
/** Amsterdam is one hour ahead of UTC in winter and two in summer. */
const offsets = [1, 2].map((hours) => hours * 60 * minute);

/** What the clocks in Amsterdam say at an instant, as a date-and-time field holds it: "2021-11-30T23:59". */
export function wallClockOf(instant: Date): string {
  const part = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * The instant at which a minute on the clocks in Amsterdam is over, because a deadline of 23:59 holds until 23:59:59.
 * In the hour that the clocks repeat the later one is meant. `null` for the hour they skip, and for what is no date and time.
 */
export function endOfMinute(wall: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall)) return null;
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const start = offsets.map((offset) => new Date(asUtc - offset)).find((instant) => wallClockOf(instant) === wall);
  return start ? new Date(start.getTime() + minute - 1000) : null;
}
