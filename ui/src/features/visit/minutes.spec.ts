import { describe, expect, it } from "vitest";
import { between, endNow } from "./minutes";

describe("the time of a visit", () => {
  const began = { heldOn: "2026-11-19", startsAt: "10:12" };

  it("never ends before it began, though the shown clock is a minute behind", () => {
    expect(endNow(began, new Date("2026-11-19T10:11:40"))).toBe("10:12");
    expect(endNow(began, new Date("2026-11-19T11:02:00"))).toBe("11:02");
  });

  it("goes on past midnight when it began the day before", () => {
    const end = endNow(
      { heldOn: "2026-11-18", startsAt: "23:30" },
      new Date("2026-11-19T00:10:00"),
    );
    expect(end).toBe("00:10");
    expect(between("23:30", end)).toBe(40);
  });
});
