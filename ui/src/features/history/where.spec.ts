import { expect, it } from "vitest";
import { use } from "../../backend";
import type {
  EmployerContactView,
  EmployerView,
  HandoverItemView,
  Member,
  ParticipantView,
  Validation,
} from "../../backend/commands.gen";
import { show } from "../../testing";
import ContactItem from "../employers/ContactItem.svelte";
import Validations from "../participant/profile/Validations.svelte";
import Handover from "../participant/work/Handover.svelte";
import OwnCard from "../settings/OwnCard.svelte";
import Programmes from "../settings/Programmes.svelte";

const draft = { requirements: [] };
const programme = { id: "x", name: "Steget in", draft, targetGroups: [] };

function labels(root: HTMLElement): (string | null)[] {
  return [...root.querySelectorAll("button")].map((one) => one.getAttribute("aria-label"));
}

it("an employer contact, a validation, a line of the checklist and one's own card have a history", () => {
  use({ call: async () => ({}), changes: () => () => {} });
  const contact = { id: "c", way: "phone", heldOn: "2020-01-02", about: "", contactPerson: "" };
  const one = { contact, by: "Karin", workplace: null, due: false } as EmployerContactView;
  const item = { item: { id: "h", text: "Säger god morgon", doneOn: null }, by: null };
  const validation = { id: "v", subject: "Bakning", step: "mapping", startedOn: "2026-01-02" };
  const view = { participant: { id: "p" } } as ParticipantView;
  const of = [
    show(ContactItem, { view: {} as EmployerView, one }),
    show(Validations, { view, validations: [validation as Validation] }),
    show(Handover, { participant: "p", placement: "l", items: [item as HandoverItemView] }),
    show(OwnCard, { member: { id: "m", name: "Karin" } as Member }),
  ].map((root) => labels(root).find((label) => label?.startsWith("Ändringar: ")));
  expect(of).toEqual([
    expect.stringMatching(/^Ändringar: Telefon.*2 jan/),
    "Ändringar: Bakning",
    "Ändringar: Säger god morgon",
    expect.stringContaining("Ändringar: "),
  ]);
});

it("a programme has a history", async () => {
  use({ call: async () => [programme], changes: () => () => {} });
  const root = show(Programmes, {});
  await new Promise((done) => setTimeout(done));
  expect(labels(root)).toContain("Ändringar: Steget in");
});
