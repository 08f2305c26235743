// The log review, retention, the register extract and erasing a case, over the real core: filled in by
// hand and by keyboard, then axe, overflow and pictures, in both themes and languages.
//   npm run build && cargo build --workspace --bins && npm run test:trust     BRIDGE, CHROMIUM: other programs

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { axe, runAxe } from "./axe.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "..", "target");
const program = process.env.BRIDGE ?? join(target, "debug", "bridge");
const shots = join(root, "shots");
mkdirSync(shots, { recursive: true });

let [passed, failed] = [0, 0];
function check(name, problems) {
  if (problems.length === 0) return void passed++;
  failed++;
  console.log(`FAIL ${name}\n  ${problems.join("\n  ")}`);
}
const is = (name, value, wanted) =>
  check(name, value === wanted ? [] : [`${JSON.stringify(value)}, not ${JSON.stringify(wanted)}`]);

const profile = mkdtempSync(join(tmpdir(), "trust-"));
const screen = join(root, "dist");
const bridge = spawn(program, ["--profile", profile, "--port", "0", "--weak", "--screen", screen], {
  stdio: ["ignore", "pipe", "inherit"],
});
const line = await new Promise((said) => bridge.stdout.once("data", said));
const { address } = JSON.parse(String(line));

async function call(name, argument = null) {
  const body = JSON.stringify(argument);
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${address}/call/${name}`, { method: "POST", headers, body });
  const value = await answer.json();
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(value)}`);
  return value;
}

/** An office with a case that goes on, one that is due, one that is kept and one that is protected. */
async function furnish() {
  const passphrase = "prova fotfäste hemma";
  await call("create_profile", { name: "Karin Ålund", officeName: "Norrvike", passphrase });
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

async function open(browser, hash, { theme = "light", width = 1280 } = {}) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(error.message));
  // A refused form is an answer, not an error.
  const isError = (said) => said.type() === "error" && !said.text().includes("422");
  page.on("console", (said) => isError(said) && page.errors.push(said.text()));
  await page.goto(`${address}/${hash}`);
  await page.waitForSelector("#page-title");
  await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"));
  await page.waitForTimeout(300);
  return page;
}

async function problems(page) {
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(axe);
  const found = await runAxe(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...found, ...(over > 0 ? [`${over} px too wide`] : []), ...page.errors];
}

async function look(page, name) {
  await page.screenshot({ path: join(shots, `trust-${name}.png`), fullPage: true });
  check(name, await problems(page));
}

const settings = async (language, theme) =>
  call("save_settings", { ...(await call("get_settings")), language, theme });

/** Narrowed, refused beside the field, and signed off with a note that must name nobody. */
async function review(browser) {
  const page = await open(browser, "#/log-review");
  const rows = () => page.locator("table").first().locator("tbody tr").count();
  const all = await rows();
  await page.getByLabel("Ärende", { exact: true }).selectOption({ index: 1 });
  await page.waitForTimeout(300);
  check("one case has fewer lines", (await rows()) < all ? [] : [`${all}`]);
  await page.locator("#log-untilOn").fill("1 januari 2020");
  await page.locator("#log-untilOn").press("Tab");
  await page.getByText("Skriv en dag efter den första").waitFor();
  await look(page, "log-refused");
  await page.locator("#log-untilOn").fill("i dag");
  await page.locator("#log-untilOn").press("Tab");
  await page.getByText("Skriv en dag efter den första").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Skriv under kontrollen" }).press("Enter");
  await page.locator("#log-review-note").fill("Elin Bergvall lästes sent.");
  await page.getByRole("button", { name: "Skriv under", exact: true }).press("Enter");
  await page.locator(".error-summary:focus").waitFor();
  await look(page, "log-names");
  await page.locator("#log-review-note").fill("Allt är förklarat.");
  await page.getByRole("button", { name: "Skriv under", exact: true }).press("Enter");
  await page.getByText("Allt är förklarat.").last().waitFor();
  is("the review is there", (await call("list_log_reviews")).length, 1);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exportera raderna" }).press("Enter");
  await page.getByRole("button", { name: "Exportera", exact: true }).click();
  const name = (await download).suggestedFilename();
  check("the file names nobody", /^loggkontroll-[\d-]+\.csv$/.test(name) ? [] : [name]);
  await page.close();
}

/** The extract is asked about, warned of when protected, and its name reveals nobody. */
async function extract(browser, { open: person, hidden }) {
  const page = await open(browser, `#/participants/${person}/rights`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara som PDF" }).press("Enter");
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  const file = await download;
  const name = file.suggestedFilename();
  check(
    "the extract's name reveals nobody",
    /^registerutdrag-[\d-]+\.pdf$/.test(name) ? [] : [name],
  );
  const saved = join(shots, "registerutdrag.pdf");
  await file.saveAs(saved);
  is("it is a PDF", readFileSync(saved).subarray(0, 5).toString(), "%PDF-");
  await page.close();
  const other = await open(browser, `#/participants/${hidden}/rights`);
  await other.getByRole("button", { name: "Spara som PDF" }).press("Enter");
  await other.getByText("skyddade personuppgifter i klartext").waitFor();
  await look(other, "extract-protected");
  await other.close();
}

/** By keyboard: refused without a reason and a number, asked again, then only a receipt is left. */
async function erase(browser, { due }) {
  const page = await open(browser, "#/retention");
  await page.getByRole("link", { name: "Adam Bergvall", exact: true }).press("Enter");
  await page.locator("#erase-caseNumber").waitFor();
  await page.getByRole("button", { name: "Radera ärendet" }).first().press("Enter");
  await page.locator(".error-summary:focus").waitFor();
  await look(page, "erase-refused");
  await page.getByLabel("Tiden är slut").check();
  const { caseNumber } = await call("erasure_plan", { participant: due });
  await page.locator("#erase-caseNumber").fill(caseNumber.toLowerCase());
  await page.getByRole("button", { name: "Radera ärendet" }).first().press("Enter");
  await page.locator("dialog[open]").waitFor();
  const safe = await page.evaluate(() => document.activeElement?.textContent?.trim());
  is("the safe choice has focus", safe, "Behåll ärendet");
  await look(page, "erase-asked");
  await page.keyboard.press("Escape");
  is("Esc erases nothing", (await call("list_receipts")).rows.length, 0);
  await page.getByRole("button", { name: "Radera ärendet" }).first().press("Enter");
  await page.locator("dialog[open]").getByRole("button", { name: "Radera ärendet" }).press("Enter");
  await page.getByText("Ärendet är raderat").waitFor();
  await page.getByText("Kvitton på radering").first().waitFor();
  is("a receipt is left", (await call("list_receipts")).rows.length, 1);
  check(
    "no name is left on the page",
    (await page.textContent("main")).includes("Adam") ? ["Adam"] : [],
  );
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Spara kvittot/ }).press("Enter");
  const name = (await download).suggestedFilename();
  check(
    "the receipt's name reveals nobody",
    /^raderingskvitto-[\d-]+\.txt$/.test(name) ? [] : [name],
  );
  await look(page, "receipts");
  await page.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
});
try {
  const people = await furnish();
  const pages = [
    ["log-review", "#/log-review"],
    ["retention", "#/retention"],
    ["rights", `#/participants/${people.open}/rights`],
    ["rights-due", `#/participants/${people.due}/rights`],
    ["rights-held", `#/participants/${people.held}/rights`],
    ["consents", `#/participants/${people.open}/consents`],
    ["participants", "#/participants"],
    ["settings", "#/settings"],
  ];
  for (const [language, theme, width] of [
    ["sv", "light", 1280],
    ["en", "dark", 1280],
    ["sv", "dark", 820],
    ["en", "light", 320],
  ]) {
    await settings(language, theme);
    for (const [name, hash] of pages) {
      const page = await open(browser, hash, { theme, width });
      await look(page, `${name}-${language}-${theme}-${width}`);
      await page.close();
    }
  }
  await settings("sv", "light");
  await review(browser);
  await extract(browser, people);
  await erase(browser, people);
  await settings("en", "dark");
  const page = await open(browser, "#/retention", { theme: "dark" });
  await look(page, "receipts-dark");
} finally {
  await browser.close();
  bridge.kill();
  rmSync(profile, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
