import { beforeEach, describe, expect, it } from "vitest";
import {
  capital,
  day,
  dayTime,
  daysFromToday,
  duration,
  fullDate,
  inDays,
  isDay,
  isoDay,
  isTime,
  late,
  longDay,
  nearDay,
  percent,
  readDay,
  readTime,
  setClock,
  shortDay,
  speak,
  time,
  week,
} from ".";

beforeEach(() => {
  speak("sv");
  setClock(new Date(2026, 10, 19, 13, 47));
});

describe("dates on the screen", () => {
  it("are short, with the year only when it is another", () => {
    expect(day("2026-11-19")).toBe("tor 19 nov");
    expect(day("2025-12-18")).toBe("tor 18 dec 2025");
    expect(shortDay("2026-11-06")).toBe("6 nov");
    expect(longDay("2026-11-19")).toBe("torsdag 19 november");
    expect(fullDate("2026-11-19")).toBe("19 november 2026");
    expect(capital(longDay("2026-11-19"))).toBe("Torsdag 19 november");
  });

  it("say i dag, i går and i morgon", () => {
    expect(nearDay("2026-11-19")).toBe("i dag");
    expect(nearDay("2026-11-18")).toBe("i går");
    expect(dayTime("2026-11-20T08:05:00")).toBe("i morgon 08:05");
    expect(dayTime("2026-11-17T16:31:00")).toBe("tis 17 nov 16:31");
  });

  it("count days, not hours", () => {
    setClock(new Date(2026, 10, 19, 23, 59));
    expect(daysFromToday("2026-11-20")).toBe(1);
    expect(late("2026-11-10")).toBe("9 dagar sen");
    expect(late("2026-11-18")).toBe("1 dag sen");
    expect(inDays("2026-11-27")).toBe("om 8 dagar");
  });

  it("count right over the change to winter time", () => {
    setClock(new Date(2026, 9, 24, 12));
    expect(daysFromToday("2026-10-26")).toBe(2);
  });

  it("know the ISO week at both ends of a year", () => {
    expect(week("2026-11-19")).toEqual({ week: 47, year: 2026 });
    expect(week("2027-01-01")).toEqual({ week: 53, year: 2026 });
    expect(week("2024-12-30")).toEqual({ week: 1, year: 2025 });
  });

  it("speak English too", () => {
    speak("en");
    expect(day("2026-09-17")).toBe("Thu 17 Sep");
    expect(nearDay("2026-11-18")).toBe("yesterday");
  });

  it("show a time stamp in the time of this place", () => {
    expect(time("2026-11-19T12:47:00Z")).toBe("13:47");
    expect(time("13:00:00")).toBe("13:00");
  });

  it("put minutes and shares into words", () => {
    expect(duration(47)).toBe("47 min");
    expect(duration(110)).toBe("110 min");
    expect(duration(125)).toBe("2 tim 5 min");
    expect(percent(0.27).replace(/\s/g, " ")).toBe("27 %");
  });
});

describe("dates as people type them", () => {
  it.each([
    ["2026-11-19", "2026-11-19"],
    ["20261119", "2026-11-19"],
    ["261119", "2026-11-19"],
    ["26 november", "2026-11-26"],
    ["26 nov", "2026-11-26"],
    ["Tor 26 nov.", "2026-11-26"],
    ["26/11", "2026-11-26"],
    ["26.11.2027", "2027-11-26"],
    ["26/11-27", "2027-11-26"],
    ["26 november 2027", "2027-11-26"],
    ["i dag", "2026-11-19"],
    ["i morgon", "2026-11-20"],
    ["igår", "2026-11-18"],
    ["fredag", "2026-11-20"],
    ["torsdag", "2026-11-19"],
    ["3 jan", "2027-01-03"],
    ["10 jun", "2026-06-10"],
    ["26 Oct", "2026-10-26"],
  ])("reads %s", (typed, iso) => {
    expect(readDay(typed)).toBe(iso);
  });

  it.each(["", "31 november", "2026-02-30", "snart", "19", "maj", "40/11", "mån 26 nov"])(
    "does not guess at %s",
    (typed) => {
      expect(readDay(typed)).toBeUndefined();
    },
  );

  it("reads back what it writes", () => {
    for (const iso of ["2026-01-31", "2026-03-05", "2026-08-09", "2025-06-30", "2028-02-29"])
      expect(readDay(day(iso)), day(iso)).toBe(iso);
  });

  it("reads times", () => {
    expect(["13", "13.30", "1330", "9", "kl 9", "930", "9:05"].map(readTime)).toEqual([
      "13:00",
      "13:30",
      "13:30",
      "09:00",
      "09:00",
      "09:30",
      "09:05",
    ]);
    expect(["25", "12:61", "sen", ""].map(readTime)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("knows a day and a time when it sees one", () => {
    expect([isDay("2026-11-19"), isDay("2026-02-30"), isDay("19 nov"), isDay(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([isTime("13:00"), isTime("24:00"), isTime("9")]).toEqual([true, false, false]);
    expect(isoDay(new Date(2026, 0, 5))).toBe("2026-01-05");
  });
});
