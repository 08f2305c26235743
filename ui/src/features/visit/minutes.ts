// The time of a visit, as the dock and the closing question tell it.

import { isoDay, isTime } from "../../words";

const DAY = 24 * 60;

/** Minutes since midnight of "13:05". */
function minuteOfDay(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** "13:05" of a moment here. */
export function timeOfDay(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Minutes from one time to another, over midnight when the second is earlier. */
export function between(from: string, to: string): number | undefined {
  if (!isTime(from) || !isTime(to)) return undefined;
  return (minuteOfDay(to) - minuteOfDay(from) + DAY) % DAY;
}

/**
 * The end of a visit that ends now. The shown clock may be a minute behind the core's: a visit that
 * began today has not ended before it began.
 */
export function endNow(visit: { heldOn: string; startsAt: string }, now: Date): string {
  const time = timeOfDay(now);
  const behind = visit.heldOn === isoDay(now) && isTime(visit.startsAt) && time < visit.startsAt;
  return behind ? visit.startsAt : time;
}
