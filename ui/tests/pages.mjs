// The pages themselves, over the core and the sample office: axe, overflow, errors, and the keys.
//   npm run build && cargo build --workspace --bins && npm run test:pages

import { photographed } from "./photos.mjs";
import {
  arrive,
  focused,
  focusedId,
  is,
  look,
  open,
  scene,
  settle,
  showIn,
  walk,
} from "./walk.mjs";

/** Language, theme, and how wide the window is; 640 is 1280 at 200 % zoom. */
const ways = [
  ["sv", "light", 1280],
  ["en", "dark", 820],
  ["sv", "dark", 640],
  ["en", "light", 1280],
];

/** The addresses of every page, about one participant in the middle of an introduction. */
async function pagesOf({ call }) {
  const { rows } = await call("list_participants", {});
  const who = rows.find((row) => row.phase === "introduction" && row.supportPercent !== null);
  const hidden = rows.find((row) => row.protected);
  const { placements } = await call("get_participant", { id: who.id });
  const placement = placements.find((one) => one.current);
  const { items } = await call("timeline", { participant: who.id });
  const visit = items.find((item) => item.title.code === "visit").id;
  const planned = (await call("list_planned_visits", {})).coming[0].id;
  const { draftId } = await call("start_visit", { placement: placement.id });
  const person = `#/participants/${who.id}`;
  const tabs = [
    "tasks",
    "curves",
    "adaptations",
    "support",
    "plan",
    "profile",
    "follow-up",
    "timeline",
  ];
  tabs.push("note", "consents", "shared", "access");
  return {
    today: "#/",
    participants: "#/participants",
    person,
    ...Object.fromEntries([...tabs, "edit"].map((tab) => [tab, `${person}/${tab}`])),
    "new-participant": "#/participants/new",
    import: "#/participants/import",
    protected: `#/participants/${hidden.id}`,
    visit: `#/visit/${draftId}`,
    recorded: `#/visits/${visit}`,
    correct: `#/visits/${visit}/correct`,
    planned: `#/visits/${planned}`,
    workplaces: "#/workplaces",
    workplace: `#/workplaces/${placement.workplaceId}`,
    sheet: `#/sheet/${placement.id}`,
    sync: "#/sync",
    members: "#/members",
    give: "#/hand-over",
    help: "#/help",
    settings: "#/settings",
  };
}

/** Planned visits by keyboard alone: focus is never lost, and everything can be taken back. */
async function planned(page, { call }) {
  await arrive(page, "#/");
  const focus = () => focused(page);
  const count = async () => (await call("list_planned_visits", {})).coming.length;
  const before = await count();
  const names = await page.locator("[data-planned] a.row-link").allTextContents();
  await page.locator("[data-planned] button", { hasText: "Ställ in" }).first().press("Enter");
  await page.getByText("Besöket är inställt").waitFor();
  await is("cancel: focus is on the next row", focus, names[1]?.trim());
  await is("cancel: one less", count, before - 1);
  await page.keyboard.press("Control+z");
  await page.getByText("Ändringen är ångrad").waitFor();
  await is("cancel: taken back", count, before);
  const move = page.locator("[data-planned] button", { hasText: "Flytta" }).first();
  await move.press("Enter");
  await page.locator("input[id$=heldOn]:focus").waitFor();
  await page.getByRole("button", { name: "Avbryt" }).press("Enter");
  await page.locator("input[id$=heldOn]").waitFor({ state: "detached" });
  await is("move: focus is back on its button", focus, "Flytta");
}

/** A correction by keyboard: refused beside the field, then saved, and it says so. */
async function corrected(page, hash) {
  await arrive(page, hash);
  await page.locator("#visit-endsAt").fill("01:00");
  await page.getByRole("button", { name: "Spara rättelsen" }).press("Enter");
  await page.locator(".error-summary:focus").waitFor();
  await page.locator(".error-summary a").first().press("Enter");
  await is("correct: the summary leads to the field", () => focusedId(page), "visit-endsAt");
  const tops = () =>
    page
      .locator("#visit-heldOn, #visit-startsAt, #visit-endsAt")
      .evaluateAll(
        (all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size,
      );
  await is("correct: the row's inputs stand in line", tops, 1);
  await page.locator("#visit-overMidnight").check();
  await page.locator("#visit-endsAt").fill("");
  const [hour, minute] = (await page.locator("#visit-startsAt").inputValue()).split(":");
  await page.locator("#visit-endsAt").fill(`${Number(hour) + 1}:${minute}`);
  await page.locator("#visit-note").fill("Rättad anteckning.");
  await page.getByRole("button", { name: "Spara rättelsen" }).press("Enter");
  await page.getByText("Rättad anteckning.").first().waitFor();
  await is("correct: says so", () => page.getByText(/^Rättat i dag .+ av Anna/).count(), 1);
}

/** A workplace is changed in its form; Ctrl Z and the toast's button each put it back. */
async function undone(page, hash) {
  await arrive(page, hash);
  const title = page.locator("#page-title");
  const name = await title.textContent();
  const change = async () => {
    await page.getByRole("button", { name: "Ändra", exact: true }).first().press("Enter");
    await page.locator("#workplace-name").fill("Ångrat namn");
    await page.getByRole("button", { name: "Spara arbetsplatsen" }).press("Enter");
    await page.locator("#page-title", { hasText: "Ångrat namn" }).waitFor();
  };
  await change();
  await page.keyboard.press("Control+z");
  await page.locator(".toast", { hasText: "Ändringen är ångrad" }).waitFor();
  await is("undo: Ctrl Z puts it back", () => title.textContent(), name);
  await change();
  await page.locator(".toast").getByRole("button", { name: "Ångra", exact: true }).press("Enter");
  await is("undo: so does the toast", () => title.textContent(), name);
  await is("undo: and offers nothing more", () => page.locator(".toast button").count(), 1);
}

/** A caseload from a file: looked at first, a row that is wrong is left out, then it is in the list. */
async function imported(page, { call }) {
  await arrive(page, "#/participants/import");
  const table = "Namn;Personnummer;Skostorlek\nImport Ek;;38\nFel Ask;123;41\n";
  const file = { name: "deltagare.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("Skriv tio eller tolv siffror").waitFor();
  await look(page, "import preview");
  const count = async () => (await call("list_participants", {})).counts.all;
  const before = await count();
  const act = page.getByRole("button", { name: "Importera en deltagare" });
  await act.press("Enter");
  await settle(page);
  await is("import: not with a wrong row", await count(), before);
  await page.getByLabel("Lämna ute raden som behöver ändras").check();
  await act.press("Enter");
  await page.getByText("En deltagare är importerad.").waitFor();
  await is("import: one more", count, before + 1);
}

await walk("pages", "sample", async (core) => {
  const all = await pagesOf(core);
  for (const [language, theme, width] of ways) {
    await showIn(core, language, theme);
    const page = await open(core.address, { width, height: width === 640 ? 400 : 800 });
    for (const [name, hash] of Object.entries(all)) {
      const title = `${name} ${language} ${theme} ${width}`;
      await scene(title, async () => {
        await arrive(page, hash);
        await look(page, title);
      });
    }
    await page.close();
  }
  await showIn(core, "sv", "light");
  const page = await open(core.address, { height: 800 });
  await settle(page);
  await scene("planned", () => planned(page, core));
  await scene("correct", () => corrected(page, all.correct));
  await scene("undo", () => undone(page, all.workplace));
  await scene("import", () => imported(page, core));
  await scene("photos", () => photographed(page, core));
});
