// The log review, retention, the register extract and erasing a case, over the real core: filled in by
// hand and by keyboard, then axe, overflow and pictures, in both themes and languages.
//   npm run build && cargo build --workspace --bins && npm run test:trust

import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  arrive,
  focused,
  is,
  look,
  open,
  openAt,
  PASSPHRASE,
  saved,
  scene,
  settle,
  shots,
  showIn,
  walk,
} from "./walk.mjs";

const pictured = (page, name) => look(page, name, { full: true });

/** An office with a case that goes on, one that is due, one that is kept and one that is protected. */
async function furnish({ call }) {
  await call("create_profile", {
    name: "Karin Ålund",
    officeName: "Norrvike",
    passphrase: PASSPHRASE,
  });
  const [programme] = await call("list_programmes");
  const draft = { ...programme.draft, retentionMonths: "1" };
  await call("save_programme", { id: programme.id, draft });
  const people = {};
  for (const [key, firstName, protection] of [
    ["open", "Elin", "none"],
    ["due", "Adam", "none"],
    ["held", "Leila", "none"],
    ["hidden", "Dold", "secrecy_mark"],
  ]) {
    const enrolment = { programme: programme.id, phase: "introduction", startsOn: "2025-01-10" };
    const person = { firstName, lastName: "Bergvall", protection, enrolment };
    people[key] = (await call("save_participant", { draft: person })).id;
    await call("write_note", { draft: { participant: people[key], text: "Trivs i bageriet." } });
  }
  const exit = { phase: "exit", reason: "Klart", outcome: "employment" };
  const now = { occupation: "working", livelihood: "wage", since: "2025-06-01" };
  for (const who of ["due", "held"])
    await call("change_phase", { participant: people[who], ...exit, ...now });
  const hold = { participant: people.held, reason: "Projektrevision", until: "" };
  await call("place_hold", { draft: hold });
  return people;
}

/** Narrowed, refused beside the field, and signed off with a note that must name nobody. */
async function review(core) {
  const page = await openAt(core, "#/log-review");
  const rows = () => page.locator("table").first().locator("tbody tr").count();
  const all = await rows();
  await page.getByLabel("Ärende", { exact: true }).selectOption({ index: 1 });
  await is(`one case has fewer lines than ${all}`, rows, (count) => count > 0 && count < all);
  await page.locator("#log-untilOn").fill("1 januari 2020");
  await page.locator("#log-untilOn").press("Tab");
  await page.getByText("Skriv en dag efter den första").waitFor();
  await pictured(page, "log-refused");
  await page.locator("#log-untilOn").fill("i dag");
  await page.locator("#log-untilOn").press("Tab");
  await page.getByText("Skriv en dag efter den första").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Skriv under kontrollen" }).press("Enter");
  await page.locator("#log-review-note").fill("Elin Bergvall lästes sent.");
  await page.getByRole("button", { name: "Skriv under", exact: true }).press("Enter");
  await page.locator(".error-summary:focus").waitFor();
  await pictured(page, "log-names");
  await page.locator("#log-review-note").fill("Allt är förklarat.");
  await page.getByRole("button", { name: "Skriv under", exact: true }).press("Enter");
  await page.getByText("Allt är förklarat.").last().waitFor();
  await is("the review is there", async () => (await core.call("list_log_reviews")).length, 1);
  await page.getByRole("button", { name: "Exportera raderna" }).press("Enter");
  const sure = page.getByRole("button", { name: "Exportera", exact: true });
  const file = await saved(page, () => sure.click());
  await is("the file names nobody", file.suggestedFilename(), /^loggkontroll-[\d-]+\.csv$/);
  await page.close();
}

/** The extract is asked about, warned of when protected, and its name reveals nobody. */
async function extract(core, { open: person, hidden }) {
  const page = await openAt(core, `#/participants/${person}/rights`);
  await page.getByRole("button", { name: "Spara som PDF" }).press("Enter");
  const sure = page.getByRole("button", { name: "Spara", exact: true });
  const file = await saved(page, () => sure.click());
  const name = file.suggestedFilename();
  await is("the extract's name reveals nobody", name, /^registerutdrag-[\d-]+\.pdf$/);
  const kept = join(shots, "registerutdrag.pdf");
  await file.saveAs(kept);
  await is("it is a PDF", readFileSync(kept).subarray(0, 5).toString(), "%PDF-");
  await page.close();
  const other = await openAt(core, `#/participants/${hidden}/rights`);
  await other.getByRole("button", { name: "Spara som PDF" }).press("Enter");
  await other.getByText("skyddade personuppgifter i klartext").waitFor();
  await pictured(other, "extract-protected");
  await other.close();
}

/** By keyboard: refused without a reason and a number, asked again, then only a receipt is left. */
async function erase(core, { due }) {
  const page = await openAt(core, "#/retention");
  await page.getByRole("link", { name: "Adam Bergvall", exact: true }).press("Enter");
  await page.getByRole("button", { name: "Förbered radering" }).press("Enter");
  await page.locator("#erase-caseNumber").waitFor();
  await page.getByRole("button", { name: "Radera ärendet" }).first().press("Enter");
  await page.locator(".error-summary:focus").waitFor();
  await pictured(page, "erase-refused");
  await page.getByLabel("Tiden är slut").check();
  const { caseNumber } = await core.call("erasure_plan", { participant: due });
  await page.locator("#erase-caseNumber").fill(caseNumber.toLowerCase());
  await page.getByRole("button", { name: "Radera ärendet" }).first().press("Enter");
  await page.locator("dialog[open]").waitFor();
  await is("the safe choice has focus", () => focused(page), "Behåll ärendet");
  await pictured(page, "erase-asked");
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  const receipts = async () => (await core.call("list_receipts")).rows.length;
  await is("Esc erases nothing", await receipts(), 0);
  await page.getByRole("button", { name: "Radera ärendet" }).first().press("Enter");
  await page.locator("dialog[open]").getByRole("button", { name: "Radera ärendet" }).press("Enter");
  await page.getByText("Ärendet är raderat").waitFor();
  await page.getByText("Kvitton på radering").first().waitFor();
  await is("a receipt is left", receipts, 1);
  await settle(page);
  const said = async () => (await page.textContent("main")).includes("Adam");
  await is("a name is left on the page", said, false);
  const save = page.getByRole("button", { name: /^Spara kvittot/ });
  const file = await saved(page, () => save.press("Enter"));
  const name = file.suggestedFilename();
  await is("the receipt's name reveals nobody", name, /^raderingskvitto-[\d-]+\.txt$/);
  await pictured(page, "receipts");
  await page.close();
}

await walk("trust", "empty", async (core) => {
  const people = await furnish(core);
  const pages = {
    "log-review": "#/log-review",
    retention: "#/retention",
    rights: `#/participants/${people.open}/rights`,
    "rights-due": `#/participants/${people.due}/rights`,
    "rights-held": `#/participants/${people.held}/rights`,
    consents: `#/participants/${people.open}/consents`,
    participants: "#/participants",
    settings: "#/settings",
  };
  for (const [language, theme, width] of [
    ["sv", "light", 1280],
    ["en", "dark", 1280],
    ["sv", "dark", 820],
    ["en", "light", 320],
  ]) {
    await showIn(core, language, theme);
    const page = await open(core.address, { theme, width });
    for (const [name, hash] of Object.entries(pages)) {
      await arrive(page, hash);
      await pictured(page, `${name}-${language}-${theme}-${width}`);
    }
    await page.close();
  }
  await showIn(core, "sv", "light");
  await scene("review", () => review(core));
  await scene("extract", () => extract(core, people));
  await scene("erase", () => erase(core, people));
  await showIn(core, "en", "dark");
  const page = await openAt(core, "#/retention", { theme: "dark" });
  await pictured(page, "receipts-dark");
});
