// Reads days and times the way people type them. What cannot be read is left as it was typed.

import { clock } from "./clock.svelte";
import { daysFromToday, isoDay, toDate } from "./dates";

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const weekdays = ["sön", "mån", "tis", "ons", "tor", "fre", "lör"];
const english: Record<string, string> = {
  may: "maj",
  oct: "okt",
  sun: "sön",
  mon: "mån",
  tue: "tis",
  wed: "ons",
  thu: "tor",
  fri: "fre",
  sat: "lör",
};
const near: Record<string, number> = {
  "i dag": 0,
  idag: 0,
  today: 0,
  "i går": -1,
  igår: -1,
  yesterday: -1,
  "i förrgår": -2,
  "i morgon": 1,
  imorgon: 1,
  tomorrow: 1,
  "i övermorgon": 2,
};

/** Whether a value is an ISO day that exists. */
export function isDay(value: string | undefined | null): value is string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? "");
  return !!found && exists(Number(found[1]), Number(found[2]), Number(found[3])) === value;
}

/** Whether a value is a time of day: 13:00. */
export function isTime(value: string | undefined | null): value is string {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(value ?? "");
}

/** The ISO day meant by "19 november", "19/11", "tor 19 nov", "fredag", "i morgon", "261119". */
export function readDay(typed: string): string | undefined {
  const text = typed.trim().toLowerCase().replace(/\s+/g, " ");
  const days = near[text];
  if (days !== undefined) return shifted(days);
  return readNumbers(text) ?? readWords(text);
}

/** The time meant by "13", "13.30", "930", "kl 9". */
export function readTime(typed: string): string | undefined {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^kl\.?\s*/, "");
  const found = /^(\d{1,2})(?:[:. ]?(\d{2}))?(?::\d{2})?$/.exec(text);
  if (!found) return undefined;
  const time = `${found[1]?.padStart(2, "0")}:${found[2] ?? "00"}`;
  return isTime(time) ? time : undefined;
}

function readNumbers(text: string): string | undefined {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (iso) return exists(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const brief = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  if (brief) return exists(2000 + Number(brief[1]), Number(brief[2]), Number(brief[3]));
  const swedish = /^(\d{1,2})[/.](\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?$/.exec(text);
  return swedish ? inYear(swedish[3], Number(swedish[2]), Number(swedish[1])) : undefined;
}

function readWords(text: string): string | undefined {
  const words = text.split(/[ ,]+/).map((word) => word.replace(/\.$/, ""));
  const weekday = weekdays.indexOf(known(words[0]));
  if (weekday >= 0) words.shift();
  if (weekday >= 0 && words.length === 0) return shifted((weekday - clock.now.getDay() + 7) % 7);
  const [date = "", name, year] = words;
  const month = months.indexOf(known(name)) + 1;
  if (!/^\d{1,2}$/.test(date) || month === 0 || words.length > 3) return undefined;
  if (year && !/^\d{4}$/.test(year)) return undefined;
  return inYear(year, month, Number(date), weekday < 0 ? undefined : weekday);
}

function known(word: string | undefined): string {
  const start = (word ?? "").slice(0, 3);
  return english[start] ?? start;
}

/** Without a year: the nearest one in which the day exists and falls on the weekday, if that is said. */
function inYear(year: string | undefined, month: number, date: number, weekday?: number) {
  const now = clock.now.getFullYear();
  const said = year && (year.length === 2 ? 2000 + Number(year) : Number(year));
  const years = said ? [said] : [now - 1, now, now + 1];
  return years
    .map((one) => exists(one, month, date))
    .filter((iso) => iso !== undefined)
    .filter((iso) => weekday === undefined || toDate(iso).getDay() === weekday)
    .sort((a, b) => Math.abs(daysFromToday(a)) - Math.abs(daysFromToday(b)))[0];
}

function exists(year: number, month: number, date: number): string | undefined {
  const made = new Date(year, month - 1, date);
  const same = made.getMonth() === month - 1 && made.getDate() === date;
  return same ? isoDay(made) : undefined;
}

function shifted(days: number): string {
  const now = clock.now;
  return isoDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
}
