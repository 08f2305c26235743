import { flushSync } from "svelte";
import { expect, it } from "vitest";
import { use } from "../../backend";
import type { DraftRow, FollowUp, ParticipantView } from "../../backend/commands.gen";
import { show } from "../../testing";
import FollowUpItem from "./case/FollowUpItem.svelte";
import StartVisit from "./StartVisit.svelte";

const draft = (about: string): DraftRow => ({
  ...{ draftId: "d", kind: "visit", about, participant: "Elin", workplace: "Kvarnen" },
  savedAt: "2026-11-19T09:00:00Z",
});

function core(drafts: DraftRow[]): void {
  use({ call: async (name) => (name === "list_drafts" ? drafts : {}), changes: () => () => {} });
}

async function shown(placement: string) {
  const root = show(StartVisit, { placement });
  await new Promise((done) => setTimeout(done));
  flushSync();
  return root;
}

it("a visit that is open is gone on with, not started again", async () => {
  core([draft("p1")]);
  const root = await shown("p1");
  expect(root.textContent?.trim()).toBe("Fortsätt besöket");
  expect(root.querySelector("a")?.getAttribute("href")).toBe("#/visit/d");
  const other = await shown("p2");
  expect(other.textContent?.trim()).toBe("Starta besök");
  expect(other.querySelector("button")).not.toBeNull();
});

it("a follow-up has one deed, and every button says which follow-up it is about", () => {
  core([]);
  const one = { id: "f", title: "Uppföljning, vecka 4", state: "planned", dueOn: "2026-11-30" };
  const view = { participant: { id: "p" } } as ParticipantView;
  const root = show(FollowUpItem, { view, one: one as FollowUp });
  const buttons = [...root.querySelectorAll("button")];
  expect(buttons.map((button) => button.getAttribute("aria-label"))).toEqual([
    "Gjord: Uppföljning, vecka 4",
    "Skjut upp: Uppföljning, vecka 4",
    "Ändra: Uppföljning, vecka 4",
    "Ändringar: Uppföljning, vecka 4",
  ]);
  expect(buttons.filter((button) => !button.className.includes("quiet")).length).toBe(1);
});
