// The pages themselves, over the core and the sample office: axe, overflow, errors, and the keys.
//   npm run test:pages [-- --no-build]   after cargo build --workspace --bins

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { axe, runAxe } from "./axe.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const built = join(process.env.CARGO_TARGET_DIR ?? join(root, "..", "target"), "debug");
const shots = join(root, "shots");
const PASSPHRASE = "prova fotfäste hemma";
/** Language, theme, and how wide the window is; 640 is 1280 at 200 % zoom. */
const ways = [
  ["sv", "light", 1280],
  ["en", "dark", 820],
  ["sv", "dark", 640],
  ["en", "light", 1280],
];

let [passed, failed] = [0, 0];
function check(name, problems) {
  if (problems.length === 0) return void passed++;
  failed++;
  console.log(`FAIL ${name}\n  ${problems.join("\n  ")}`);
}
const is = (name, value, wanted) =>
  check(name, value === wanted ? [] : [`${JSON.stringify(value)}, not ${JSON.stringify(wanted)}`]);

/** Resolves to the address the bridge prints. */
function listening(bridge) {
  return new Promise((done, fail) => {
    bridge.stdout.once("data", (line) => done(JSON.parse(line).address));
    bridge.once("exit", (code) => fail(new Error(`the bridge ended with ${code}`)));
  });
}

/** The addresses of every page, about one participant in the middle of an introduction. */
async function pagesOf(call) {
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
    settings: "#/settings",
  };
}

async function arrive(page, address, hash) {
  await page.goto(`${address}/${hash}`);
  await page.waitForSelector("h1");
  await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"));
  await page.waitForLoadState("networkidle").catch(() => {});
  await page.evaluate(() => document.fonts.ready);
}

async function look(page, name, address, hash, errors) {
  await arrive(page, address, hash);
  check(`${name}: no errors`, errors.splice(0));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(`${name}: no sideways scroll`, over > 0 ? [`${over} px`] : []);
  await page.evaluate(axe);
  check(`${name}: axe`, await runAxe(page));
  await page.screenshot({ path: join(shots, `page-${name.replaceAll(" ", "-")}.png`) });
}

/** Planned visits by keyboard alone: focus is never lost, and everything can be taken back. */
async function planned(page, address, call) {
  await arrive(page, address, "#/");
  const focus = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  const count = async () => (await call("list_planned_visits", {})).coming.length;
  const before = await count();
  const names = await page.locator("[data-planned] a.row-link").allTextContents();
  await page.locator("[data-planned] button", { hasText: "Ställ in" }).first().press("Enter");
  await page.getByText("Besöket är inställt").waitFor();
  is("cancel: focus is on the next row", await focus(), names[1]?.trim());
  is("cancel: one less", await count(), before - 1);
  await page.keyboard.press("Control+z");
  await page.getByText("Ändringen är ångrad").waitFor();
  is("cancel: taken back", await count(), before);
  const move = page.locator("[data-planned] button", { hasText: "Flytta" }).first();
  await move.press("Enter");
  await page.locator("input[id$=heldOn]:focus").waitFor();
  await page.getByRole("button", { name: "Avbryt" }).press("Enter");
  await page.locator("input[id$=heldOn]").waitFor({ state: "detached" });
  is("move: focus is back on its button", await focus(), "Flytta");
}

/** A correction by keyboard: refused beside the field, then saved, and it says so. */
async function corrected(page, address, hash) {
  await arrive(page, address, hash);
  await page.locator("#visit-endsAt").fill("01:00");
  await page.getByRole("button", { name: "Spara rättelsen" }).press("Enter");
  await page.locator(".error-summary:focus").waitFor();
  await page.locator(".error-summary a").first().press("Enter");
  const at = await page.evaluate(() => document.activeElement?.id);
  is("correct: the summary leads to the field", at, "visit-endsAt");
  const tops = await page
    .locator("#visit-heldOn, #visit-startsAt, #visit-endsAt")
    .evaluateAll((inputs) => inputs.map((input) => Math.round(input.getBoundingClientRect().top)));
  is("correct: the row's inputs stand in line", new Set(tops).size, 1);
  await page.locator("#visit-overMidnight").check();
  await page.locator("#visit-endsAt").fill("");
  const [hour, minute] = (await page.locator("#visit-startsAt").inputValue()).split(":");
  await page.locator("#visit-endsAt").fill(`${Number(hour) + 1}:${minute}`);
  await page.locator("#visit-note").fill("Rättad anteckning.");
  await page.getByRole("button", { name: "Spara rättelsen" }).press("Enter");
  await page.getByText("Rättad anteckning.").first().waitFor();
  is("correct: says so", await page.getByText(/^Rättat i dag .+ av Anna/).count(), 1);
}

/** A workplace is changed in its form; Ctrl Z and the toast's button each put it back. */
async function undone(page, address, hash) {
  await arrive(page, address, hash);
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
  await page.locator("#page-title", { hasText: name }).waitFor();
  is("undo: Ctrl Z puts it back", await title.textContent(), name);
  await change();
  await page.locator(".toast").getByRole("button", { name: "Ångra", exact: true }).press("Enter");
  await page.locator("#page-title", { hasText: name }).waitFor();
  is("undo: so does the toast", await title.textContent(), name);
  is("undo: and offers nothing more", await page.locator(".toast button").count(), 1);
}

/** A caseload from a file: looked at first, a row that is wrong is left out, then it is in the list. */
async function imported(page, address, call) {
  await arrive(page, address, "#/participants/import");
  const table = "Namn;Personnummer;Skostorlek\nImport Ek;;38\nFel Ask;123;41\n";
  const file = { name: "deltagare.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("Skriv tio eller tolv siffror").waitFor();
  await page.evaluate(axe);
  check("import: axe", await runAxe(page));
  await page.screenshot({ path: join(shots, "page-import-preview.png") });
  const before = (await call("list_participants", {})).counts.all;
  const act = page.getByRole("button", { name: "Importera en deltagare" });
  await act.press("Enter");
  is("import: not with a wrong row", (await call("list_participants", {})).counts.all, before);
  await page.getByLabel("Lämna ute raden som behöver ändras").check();
  await act.press("Enter");
  await page.getByText("En deltagare är importerad.").waitFor();
  is("import: one more", (await call("list_participants", {})).counts.all, before + 1);
}

mkdirSync(shots, { recursive: true });
if (!process.argv.includes("--no-build")) await build({ root, logLevel: "error" });
const folder = mkdtempSync(join(tmpdir(), "fotfaste-pages-"));
execFileSync(join(built, "fotfaste-cli"), ["demo", "--out", folder], { stdio: "ignore" });
const bridge = spawn(
  join(built, "bridge"),
  ["--profile", join(folder, "anna"), "--port", "0", "--screen", join(root, "dist")],
  { stdio: ["ignore", "pipe", "inherit"] },
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
});
try {
  const address = await listening(bridge);
  const call = async (name, argument = null) => {
    const body = JSON.stringify(argument);
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${address}/call/${name}`, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`);
    return answer.json();
  };
  await call("unlock", { passphrase: PASSPHRASE });
  const settings = await call("get_settings");
  const pages = await pagesOf(call);
  for (const [language, theme, width] of ways) {
    await call("save_settings", { ...settings, language, theme });
    const page = await browser.newPage({ viewport: { width, height: width === 640 ? 400 : 800 } });
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
    for (const [name, hash] of Object.entries(pages)) {
      await look(page, `${name} ${language} ${theme} ${width}`, address, hash, errors);
    }
    await page.close();
  }
  await call("save_settings", { ...settings, language: "sv", theme: "light" });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await planned(page, address, call);
  await corrected(page, address, pages.correct);
  await undone(page, address, pages.workplace);
  await imported(page, address, call);
} finally {
  await browser.close();
  bridge.kill();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
