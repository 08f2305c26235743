// What a coach reads and finds, over the core and the sample office: the tabs, the curves, the
// timeline's filters, the palette, saved filters and the calendar; with the keyboard, with axe.
//   npm run test:reading [-- --no-build]   after cargo build --workspace --bins

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

let [passed, failed] = [0, 0];
function check(name, problems) {
  if (problems.length === 0) return void passed++;
  failed++;
  console.log(`FAIL ${name}\n  ${problems.join("\n  ")}`);
}
const is = (name, value, wanted) =>
  check(name, value === wanted ? [] : [`${JSON.stringify(value)}, not ${JSON.stringify(wanted)}`]);

function listening(bridge) {
  return new Promise((done, fail) => {
    bridge.stdout.once("data", (line) => done(JSON.parse(line).address));
    bridge.once("exit", (code) => fail(new Error(`the bridge ended with ${code}`)));
  });
}

async function settle(page) {
  await page.waitForSelector("h1");
  await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"));
  await page.waitForLoadState("networkidle").catch(() => {});
  await page.evaluate(() => document.fonts.ready);
}

async function arrive(page, hash) {
  await page.evaluate((hash) => (location.hash = hash), hash);
  await page.waitForTimeout(50);
  await settle(page);
}

async function look(page, name) {
  await page.evaluate(axe);
  check(`${name}: axe`, await runAxe(page));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(`${name}: no sideways scroll`, over > 0 ? [`${over} px`] : []);
  await page.screenshot({ path: join(shots, `read-${name.replaceAll(" ", "-")}.png`) });
}

const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim());

/** One row at every width, arrows along it, and Ctrl with a figure to each. */
async function tabs(page, person) {
  for (const width of [1280, 820, 640]) {
    await page.setViewportSize({ width, height: 800 });
    await arrive(page, `${person}/tasks`);
    for (const row of [".tabs", ".subtabs"]) {
      const tops = await page
        .locator(`${row} > a`)
        .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
      is(`tabs: ${row} is one row at ${width}`, new Set(tops).size, 1);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator(".tabs > a").first().focus();
  await page.keyboard.press("ArrowRight");
  is("tabs: an arrow moves along", await focused(page), "Introduktion");
  await page.keyboard.press("End");
  is("tabs: End goes to the last", await focused(page), "Insyn och samtycken");
  await page.keyboard.press("Enter");
  check("tabs: Enter goes there", page.url().endsWith("/consents") ? [] : [page.url()]);
  is("tabs: focus stays on the tab", await focused(page), "Insyn och samtycken");
  await page.keyboard.press("Control+3");
  check("tabs: Ctrl 3 goes to the third", page.url().endsWith("/plan") ? [] : [page.url()]);
}

async function curves(page, person) {
  await arrive(page, `${person}/curves`);
  await page.locator("figure.chart > svg").first().waitFor();
  const names = await page.locator("figure.chart > svg").evaluateAll((charts) =>
    charts.map((chart) =>
      chart
        .getAttribute("aria-labelledby")
        .split(" ")
        .every((id) => document.getElementById(id)?.textContent.trim()),
    ),
  );
  is("curves: every chart has a title and a description", names.includes(false), false);
  is("curves: both anchors are drawn", await page.locator(".chart .anchor").count(), 2);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const open = await page.locator("figure.chart table").first().isVisible();
  is("curves: on paper the table is open", open, true);
  is("curves: on paper there are no tabs", await page.locator(".tabs").isVisible(), false);
  await page.screenshot({ path: join(shots, "read-curves-paper.png"), fullPage: true });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
}

async function timeline(page, person) {
  await arrive(page, `${person}/timeline`);
  await page.getByRole("status").filter({ hasText: "händelser" }).waitFor();
  const count = await page.locator("ol.timeline > li").count();
  const whole = () =>
    page.waitForFunction(
      (count) => document.querySelectorAll("ol.timeline > li").length === count,
      count,
    );
  await page.getByRole("button", { name: /^Besök/ }).press("Enter");
  await page.waitForURL(/groups=visits/);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("ol.timeline .title")].every((title) =>
      title.textContent.trim().startsWith("Besök"),
    ),
  );
  await page.getByRole("button", { name: /^Handledarstöd/ }).press("Enter");
  await page.waitForURL(/groups=visits%2Csupport/);
  await page.goBack();
  await page.waitForURL(/groups=visits$/);
  await page.goBack();
  await whole();
  await page.getByLabel("Från och med").fill("31/2");
  await page.getByLabel("Från och med").press("Tab");
  await page.getByText("Skriv en dag, till exempel 19 november.").waitFor();
  await page.getByLabel("Från och med").fill("");
  await page.getByLabel("Från och med").press("Tab");
  await page.getByLabel("Sök i tidslinjen").fill("finns inte alls");
  await page.getByText("Inget stämmer med filtren").waitFor();
  await look(page, "timeline nothing found");
  await page.locator(".empty").getByRole("button", { name: "Visa allt" }).press("Enter");
  await whole();
}

async function palette(page, who) {
  await page.keyboard.press("Control+k");
  await page.getByRole("group", { name: "Nyligen" }).waitFor();
  await look(page, "palette");
  await page.keyboard.type(who.name.split(" ")[0]);
  const visit = page.getByRole("option", { name: new RegExp(`^Starta besök med ${who.name}`) });
  await visit.first().waitFor();
  await look(page, "palette found");
  await page
    .getByRole("option", { name: `Ny anteckning om ${who.name}` })
    .last()
    .click();
  await page.waitForURL(/\/note$/);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("planera ett");
  await page.keyboard.press("Enter");
  await page.getByText("Vem ska du besöka").or(page.getByLabel("Sök")).first().waitFor();
  await page.keyboard.press("Escape");
}

async function saved(page) {
  await arrive(page, "#/participants");
  await page.locator(".filters select").selectOption("introduction");
  await page.waitForURL(/phase=introduction/);
  await page.getByRole("button", { name: "Spara filtret" }).press("Enter");
  await page.getByLabel("Vad filtret ska heta").fill("I introduktion");
  await page.keyboard.press("Enter");
  const filter = page.getByRole("button", { name: "I introduktion", exact: true });
  await filter.waitFor();
  is(
    "saved filter: it is the one that is chosen",
    await filter.getAttribute("aria-pressed"),
    "true",
  );
  await page.getByLabel("Börja listan med det här").check();
  await look(page, "saved filter");
  await arrive(page, "#/sync");
  await arrive(page, "#/participants");
  await page.waitForURL(/phase=introduction/);
  await page.getByRole("button", { name: "Ta bort filtret I introduktion" }).press("Enter");
  await filter.waitFor({ state: "detached" });
  const lost = await page.evaluate(() => document.activeElement === document.body);
  is("saved filter: focus is not lost", lost, false);
  await page.keyboard.press("Control+z");
  await filter.waitFor();
}

async function calendar(page) {
  await arrive(page, "#/");
  await page.getByRole("button", { name: "Till kalendern" }).press("Enter");
  await look(page, "calendar");
  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Spara kalenderfilen" }).press("Enter");
  const name = (await file).suggestedFilename();
  check("calendar: a file that names nobody", /^kalender-[\d-]+\.ics$/.test(name) ? [] : [name]);
  await page.getByText(/^Kalenderfilen är sparad/).waitFor();
}

mkdirSync(shots, { recursive: true });
if (!process.argv.includes("--no-build")) await build({ root, logLevel: "error" });
const folder = mkdtempSync(join(tmpdir(), "fotfaste-reading-"));
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
  const { rows } = await call("list_participants", {});
  const who = rows.find((row) => row.phase === "introduction" && row.supportPercent !== null);
  const person = `#/participants/${who.id}`;
  for (const theme of ["light", "dark"]) {
    await call("save_settings", { ...settings, language: "sv", theme });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${address}/#/`);
    await settle(page);
    for (const part of ["", "/curves", "/timeline"]) {
      await arrive(page, person + part);
      await look(page, `person${part.replace("/", " ")} ${theme}`);
    }
    check(`${theme}: no errors`, errors);
    if (theme === "light") {
      const scenes = { tabs, curves, timeline, palette, saved, calendar };
      for (const [name, scene] of Object.entries(scenes)) {
        await scene(page, name === "palette" ? who : person).catch((cause) =>
          check(name, [String(cause.message).split("\n").slice(0, 3).join(" ")]),
        );
      }
    }
    await page.close();
  }
} finally {
  await browser.close();
  bridge.kill();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
