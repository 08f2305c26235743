// Dates, times and numbers as people write them: "tor 19 nov", 13:00, 27 %.

import { clock } from "./clock.svelte";
import { language, locale, t } from "./words.svelte";

/** An ISO day, an ISO time stamp, or a Date. */
export type When = string | Date;

const DAY_MS = 86_400_000;

/** A day without time means that day here, not midnight in Greenwich. */
export function toDate(when: When): Date {
  if (when instanceof Date) return when;
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(when);
  return day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(when);
}

/** The ISO day of a date here: 2026-11-19. */
export function isoDay(when: When = clock.now): string {
  const date = toDate(when);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whole days from today: -1 is yesterday. */
export function daysFromToday(when: When): number {
  const start = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((start(toDate(when)) - start(clock.now)) / DAY_MS);
}

/** "tor 19 nov", with the year when it is another. */
export function day(when: When): string {
  const date = toDate(when);
  const weekday = short(date, { weekday: "short" }).slice(0, 3);
  return [weekday, date.getDate(), short(date, { month: "short" }), otherYear(date)]
    .filter(Boolean)
    .join(" ");
}

/** "19 nov": a day where the weekday does not matter. */
export function shortDay(when: When): string {
  const date = toDate(when);
  return [date.getDate(), short(date, { month: "short" }), otherYear(date)]
    .filter(Boolean)
    .join(" ");
}

/** "torsdag 19 november": for titles. */
export function longDay(when: When): string {
  const date = toDate(when);
  const weekday = intl(date, { weekday: "long" });
  return [weekday, date.getDate(), intl(date, { month: "long" }), otherYear(date)]
    .filter(Boolean)
    .join(" ");
}

/** "19 november 2026": for what is signed and printed. */
export function fullDate(when: When): string {
  const date = toDate(when);
  return `${date.getDate()} ${intl(date, { month: "long" })} ${date.getFullYear()}`;
}

/** "i dag", "i går", "i morgon", or the day. */
export function nearDay(when: When): string {
  const days = daysFromToday(when);
  return Math.abs(days) <= 1 ? relative(days) : day(when);
}

/** "om 8 dagar", "i morgon", "för 6 dagar sedan". */
export function inDays(when: When): string {
  return relative(daysFromToday(when));
}

/** "9 dagar sen", for what should have been done. */
export function late(when: When): string {
  return t("days-late", { days: Math.max(0, -daysFromToday(when)) });
}

/** "13:00", from a time stamp or from a time of day. */
export function time(when: When): string {
  if (typeof when === "string" && /^\d{2}:\d{2}/.test(when)) return when.slice(0, 5);
  const date = toDate(when);
  return intl(date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** "i dag 13:00", "tis 17 nov 16:31". */
export function dayTime(when: When): string {
  return `${nearDay(when)} ${time(when)}`;
}

/** "47 min", "2 tim 5 min". */
export function duration(minutes: number): string {
  if (minutes < 120) return t("minutes", { minutes });
  const rest = minutes % 60;
  const hours = t("hours", { hours: Math.floor(minutes / 60) });
  return rest === 0 ? hours : `${hours} ${t("minutes", { minutes: rest })}`;
}

/** The ISO week and the year it belongs to. */
export function week(when: When): { week: number; year: number } {
  const date = toDate(when);
  const thursday = new Date(date.getFullYear(), date.getMonth(), date.getDate());
  thursday.setDate(thursday.getDate() + 3 - ((thursday.getDay() + 6) % 7));
  const first = new Date(thursday.getFullYear(), 0, 4);
  const days = (thursday.getTime() - first.getTime()) / DAY_MS;
  const weeks = 1 + Math.round((days - 3 + ((first.getDay() + 6) % 7)) / 7);
  return { week: weeks, year: thursday.getFullYear() };
}

/** "november", with the year when it is another. */
export function month(when: When): string {
  const date = toDate(when);
  return [intl(date, { month: "long" }), otherYear(date)].filter(Boolean).join(" ");
}

export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), options).format(value);
}

/** "27 %", from 0.27. */
export function percent(share: number): string {
  return number(share, { style: "percent", maximumFractionDigits: 0 });
}

/** The first letter large, for a line that starts with a date. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);
}

function relative(days: number): string {
  return new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(days, "day");
}

function otherYear(date: Date): string {
  return date.getFullYear() === clock.now.getFullYear() ? "" : String(date.getFullYear());
}

/** Short names without their full stop, and "sep" rather than "Sept". */
function short(date: Date, options: Intl.DateTimeFormatOptions): string {
  const name = intl(date, options).replace(".", "");
  return name === "Sept" ? "Sep" : name;
}

function intl(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), options).format(date);
}
