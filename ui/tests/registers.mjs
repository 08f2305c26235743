// The team's registers and the support thread over the real core: axe, overflow, errors and the keys,
// in both themes and languages. Needs the bridge and the screen built.
//   node tests/registers.mjs [folder for pictures]    BRIDGE and CHROMIUM may point elsewhere

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "..", "target");
const bridge = process.env.BRIDGE ?? join(target, "debug", "bridge");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shots = process.argv[2];
if (shots) mkdirSync(shots, { recursive: true });

let passed = 0;
let failed = 0;
function check(name, problems) {
  if (problems.length === 0) passed++;
  else {
    failed++;
    console.log(`FAIL ${name}\n  ${problems.join("\n  ")}`);
  }
}

/** A core of its own in an empty folder. */
async function start() {
  const profile = mkdtempSync(join(tmpdir(), "registers-"));
  const screen = join(root, "dist");
  const child = spawn(bridge, ["--profile", profile, "--port", "0", "--weak", "--screen", screen], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = await new Promise((said) => child.stdout.once("data", said));
  const stop = () => {
    child.kill();
    rmSync(profile, { recursive: true, force: true });
  };
  return { address: JSON.parse(String(line)).address, stop };
}

const { address, stop } = await start();
async function call(name, argument = null) {
  const body = JSON.stringify(argument);
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${address}/call/${name}`, { method: "POST", headers, body });
  const value = await answer.json();
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(value)}`);
  return value;
}
const write = async (name, draft, id = null) => (await call(name, { id, draft })).id;

/** An office with one of everything, and a very long word. */
async function furnish() {
  const passphrase = "prova fotfäste hemma";
  await call("create_profile", { name: "Anna Ålund", officeName: "Norrvike", passphrase });
  const me = (await call("app_state")).user.id;
  const employer = await write("save_employer", {
    name: "Kvarnens Bageri AB",
    organisationNumber: "556036-0793",
    sni: "10.71",
    responsible: me,
    contactPersons: "Gun i kassan, 070-000 00 12",
  });
  await write("save_employer", { name: `Långt${"namn".repeat(20)}` });
  const place = { name: "Kvarnens Bageri", employer, capacity: "2", responsible: me };
  const workplace = await write("save_workplace", place);
  const peter = await write("save_supervisor", { workplace, name: "Peter Wiklund" });
  await write("save_supervisor", { workplace, name: "Maria Lo", role: "Bagare" });
  const opening = { workplace, title: "Diskare", ssyk: "9412", hoursPerWeek: "20", places: "2" };
  await write("save_opening", { ...opening, demands: "Lyfta tio kilo" });
  const contact = { employer, workplace, way: "phone", about: "Praktik i bageriet" };
  await write("save_employer_contact", { ...contact, nextStep: "Besöka", nextStepOn: "i dag" });
  const participant = await write("save_participant", { firstName: "Elin", lastName: "Bergvall" });
  const placement = await write("save_placement", {
    ...{ participant, workplace, supervisor: peter, kind: "internship" },
    ...{ hoursPerWeek: "20", startsOn: "i går" },
  });
  const note = { placement, supervisor: peter };
  const support = (more) => call("write_support_note", { draft: { ...note, ...more } });
  await support({ asked: "När går jag undan?" });
  await support({ agreed: "Rast klockan tio", handlesNow: "Raster", nextContactOn: "i dag" });
  await call("start_handover", { placement });
  const steps = ["Tvättar händer", "Räknar sex", "Stänger påsen"];
  const task = { placement, name: "Packa frallor", steps: steps.map((response) => ({ response })) };
  await write("save_task", task);
  await write("save_task_template", { name: "Diska", steps: task.steps });
  await call("end_supervisor", { id: peter, draft: { endedOn: "i går" } });
  return { employer, workplace, participant };
}

async function open(browser, hash, theme, width) {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: theme,
  });
  page.errors = [];
  page.on("pageerror", (error) => page.errors.push(error.message));
  // A refused form is an answer, not an error.
  const isError = (line) => line.type() === "error" && !line.text().includes("422");
  page.on("console", (line) => isError(line) && page.errors.push(line.text()));
  await page.goto(`${address}/${hash}`);
  await page.waitForSelector("#page-title");
  await page.waitForTimeout(400);
  return page;
}

async function problems(page) {
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  await page.evaluate(axe);
  const found = await page.evaluate(() => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    return window.axe
      .run(document, { runOnly: tags })
      .then(({ violations }) =>
        violations.map((one) => `${one.id}: ${one.nodes[0].target.join(" ")}`),
      );
  });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...found, ...(over > 0 ? [`${over} px too wide`] : []), ...page.errors];
}

async function look(browser, name, hash, language, theme, width) {
  await call("save_settings", { ...(await call("get_settings")), language, theme });
  const page = await open(browser, hash, theme, width);
  if (shots) {
    const path = join(shots, `${name}-${language}-${theme}-${width}.png`);
    await page.screenshot({ path, fullPage: true });
  }
  check(`${name} ${language} ${theme} ${width}`, await problems(page));
  await page.close();
}

/** By keyboard alone: a contact whose text names a participant, asked about and saved. */
async function writeContact(browser, employer) {
  await call("save_settings", { ...(await call("get_settings")), language: "sv", theme: "light" });
  const page = await open(browser, `#/employers/${employer}`, "light", 1280);
  await page.getByRole("button", { name: "Ny kontakt" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#contact-new-way");
  const first = await page.evaluate(() => document.activeElement?.id);
  check("the form takes focus", first === "contact-new-way" ? [] : [String(first)]);
  await page.keyboard.press("ArrowDown");
  await page.focus("#contact-new-about");
  await page.keyboard.type("Elins schema");
  await page.getByRole("button", { name: "Spara kontakten" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector(".error-summary");
  const said = await page.textContent(".error-summary");
  check("the name is asked about", said.includes("nämna en deltagare") ? [] : [said]);
  check("the form with its question", await problems(page));
  await page.focus("#contact-new-namesNobody");
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Spara kontakten" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#contact-new-about", { state: "detached" });
  const { contacts } = await call("get_employer", { id: employer });
  check("it is saved", contacts.length === 2 ? [] : [String(contacts.length)]);
  await page.close();
}

/** By keyboard alone: the second step of a template goes up, and the focus follows it. */
async function moveStep(browser) {
  const page = await open(browser, "#/templates", "light", 1280);
  await page.getByRole("button", { name: "Ändra" }).first().focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("form ol");
  await page.getByRole("button", { name: "Flytta upp steg 2" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForTimeout(100);
  const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  check("the focus follows the step", label === "Flytta upp steg 1" ? [] : [String(label)]);
  check("the form of a template", await problems(page));
  await page.getByRole("button", { name: "Spara mallen" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("form ol", { state: "detached" });
  const [{ steps }] = await call("list_task_templates");
  check("the order is saved", steps[0].response === "Räknar sex" ? [] : [steps[0].response]);
  await page.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
});
try {
  const { employer, workplace, participant } = await furnish();
  const pages = [
    ["today", "#/"],
    ["workplaces", "#/workplaces"],
    ["employers", "#/employers"],
    ["employer", `#/employers/${employer}`],
    ["employer-new", "#/employers/new"],
    ["workplace", `#/workplaces/${workplace}`],
    ["workplace-new", "#/workplaces/new"],
    ["templates", "#/templates"],
    ["support", `#/participants/${participant}/support`],
    ["tasks", `#/participants/${participant}/tasks`],
    ["settings", "#/settings"],
  ];
  const looks = [
    ["sv", "light", 1280],
    ["en", "dark", 1280],
    ["sv", "dark", 820],
    ["en", "light", 320],
  ];
  for (const [name, hash] of pages)
    for (const [language, theme, width] of looks)
      await look(browser, name, hash, language, theme, width);
  await writeContact(browser, employer);
  await moveStep(browser);
} finally {
  await browser.close();
  stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
