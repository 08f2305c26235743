// Programmes, profile, plan and follow-up in a real browser over the real core: filled in by hand,
// then axe, overflow and pictures, in both themes and languages.
//   npm run build && cargo build --workspace --bins && npm run test:plan     BRIDGE, CHROMIUM: other programs

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const shots = join(root, "shots");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "..", "target");
const program = process.env.BRIDGE ?? join(target, "debug", "bridge");

let passed = 0;
let failed = 0;
function check(name, problems) {
  const found = Array.isArray(problems) ? problems : problems ? [] : ["no"];
  if (found.length === 0) passed++;
  else {
    failed++;
    console.log(`FAIL ${name}\n  ${found.join("\n  ")}`);
  }
}

/** The core behind its bridge; resolves to its address. */
function startBridge(profile) {
  const args = ["--profile", profile, "--port", "0", "--screen", join(root, "dist"), "--weak"];
  const bridge = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const address = new Promise((done, refused) => {
    bridge.once("exit", (code) => refused(new Error(`the bridge ended with ${code}`)));
    bridge.stdout.once("data", (line) => done(JSON.parse(line).address));
  });
  return { bridge, address };
}

async function call(address, name, argument) {
  const body = JSON.stringify(argument ?? null);
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${address}/call/${name}`, { method: "POST", body, headers });
  const value = await answer.json();
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(value)}`);
  return value;
}

const day = (ahead) => {
  const date = new Date(Date.now() + ahead * 86_400_000);
  const two = (n) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** An office with one participant in an introduction that is soon over. */
async function begin(address) {
  await call(address, "create_profile", {
    name: "Karin Ålund",
    title: "jobbcoach",
    officeName: "Norrvike",
    passphrase: "fyra ord räcker långt",
  });
  const programmes = await call(address, "list_programmes");
  const { id: participant } = await call(address, "save_participant", {
    draft: {
      firstName: "Elin",
      lastName: "Bergvall",
      enrolment: { programme: programmes[0].id, phase: "introduction", startsOn: day(-165) },
    },
  });
  const { id: workplace } = await call(address, "save_workplace", {
    draft: { name: "Kvarnens Bageri", town: "Norrvike" },
  });
  const { id: placement } = await call(address, "save_placement", {
    draft: {
      participant,
      workplace,
      kind: "subsidised_employment",
      hoursPerWeek: "20",
      startsOn: day(-120),
      agreement: "Påskriven",
      agreementEndsOn: day(12),
      subsidy: "development",
      subsidyStartsOn: day(-120),
      subsidyEndsOn: day(20),
      subsidyDecision: "Beslut dnr 12",
    },
  });
  for (const [ahead, values] of [
    [-90, ["3", "4", "5", "6"]],
    [-40, ["5", "5", "4", "6"]],
    [-2, ["7", "6", "7", "8"]],
  ]) {
    const questions = ["job_confidence", "work_ability", "wellbeing", "belonging"];
    const ratings = questions.map((question, index) => ({ question, value: values[index] }));
    await call(address, "save_self_ratings", {
      draft: { participant, ratedOn: day(ahead), ratings },
    });
  }
  return { participant, workplace, placement };
}

async function runAxe(page) {
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
  await page.evaluate(axe);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const result = await page.evaluate((runOnly) => window.axe.run(document, { runOnly }), tags);
  return result.violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .slice(0, 3)
        .map((n) => `${n.target.join(" ")} ${n.failureSummary?.split("\n")[1] ?? ""}`)
        .join(" | ")}`,
  );
}

async function look(page, name) {
  // What the top bar half covers while the page is scrolled is not small.
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => document.fonts.ready);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(`${name}: no sideways scroll`, over > 0 ? [`${over} px`] : []);
  check(`${name}: axe`, await runAxe(page));
  await page.screenshot({ path: join(shots, `plan-${name}.png`), fullPage: true });
}

const problems = (page) => page.locator(".error-summary li").allInnerTexts();
const press = (page, name) => page.getByRole("button", { name, exact: true }).first().click();

/** Fills in a profile: first wrong, then right, then a second version that is compared. */
async function profile(page, at) {
  await page.goto(`${at}/profile`);
  await press(page, "Skriv kartläggningen");
  await page.getByLabel("Styrkor").fill("Noggrann");
  await press(page, "Ny kompetens");
  check(
    "the new skill's name has focus",
    await page.evaluate(() => document.activeElement?.id.endsWith("skills.0.name") ?? false),
  );
  await page.keyboard.type("Kassa");
  await look(page, "profile-form");
  await press(page, "Spara versionen");
  await page.locator(".error-summary").waitFor();
  const said = await problems(page);
  check(
    "the mandatory answer is asked for",
    said.some((line) => line.includes("anpassas")),
  );
  check("nothing typed is lost", (await page.getByLabel("Styrkor").inputValue()) === "Noggrann");
  await look(page, "profile-refused");
  await page.getByLabel("Ja, arbetet behöver anpassas").check();
  await page.getByLabel("Vad behöver anpassas").fill("Lugn start på dagen");
  await page.waitForTimeout(900);
  await page.reload();
  await page.getByText("Det du började skriva finns kvar").waitFor();
  await press(page, "Spara versionen");
  await page.getByText("Version 1.").waitFor();
  await press(page, "Ny version");
  await page.getByLabel("Styrkor").fill("Noggrann och lugn");
  await press(page, "Spara versionen");
  await page.getByText("Version 2.").waitFor();
  await page.getByLabel("Jämför med").selectOption({ index: 1 });
  await page.locator("ins").first().waitFor();
  check(
    "what differs is marked",
    (await page.locator("ins").allInnerTexts()).join() === "och lugn",
  );
  await look(page, "profile-compared");
}

async function plan(page, at) {
  await page.goto(`${at}/plan`);
  await press(page, "Skriv planen");
  await page.getByLabel("Det här vill deltagaren").fill("Jag vill jobba i kök");
  await page.getByLabel("Sade ja till planen").fill(day(-60));
  await press(page, "Spara planen");
  await page.getByText("Planen följs upp nästa gång").waitFor();
  await press(page, "Nytt mål");
  await page.getByLabel("Mål", { exact: true }).fill("Anställning på bageriet");
  await press(page, "Spara målet");
  await press(page, "Nytt delmål");
  await press(page, "Spara delmålet");
  await page.locator(".error-summary").waitFor();
  check("a step says what and who", (await problems(page)).length === 2);
  await page.getByLabel("Vad ska göras").fill("Ring Peter om schemat");
  await page.getByLabel("Vem gör det").selectOption("coach");
  await page.getByLabel("Senast").fill(day(-8));
  await press(page, "Spara delmålet");
  await page.getByText("8 dagar sen", { exact: true }).waitFor();
  await look(page, "plan");
}

async function followUp(page, at) {
  await page.goto(`${at}/follow-up`);
  await press(page, "Gjord");
  await press(page, "Spara hur det gick");
  await page.locator(".error-summary").waitFor();
  check("with whom is asked for", (await problems(page)).join().includes("med"));
  await page.getByLabel("Handledaren", { exact: true }).check();
  await press(page, "Spara hur det gick");
  await page.getByText("Gjorda uppföljningar").waitFor();
  await look(page, "follow-up");
}

async function programme(page, address) {
  await page.goto(`${address}/#/settings`);
  await press(page, "Ny insats");
  await press(page, "Spara insatsen");
  await page.locator(".error-summary").waitFor();
  check("a name is asked for", (await problems(page)).length === 1);
  await page.getByLabel("Namn", { exact: true }).last().fill("Steget in");
  await look(page, "programme-form");
  await press(page, "Spara insatsen");
  await page.getByRole("heading", { name: "Steget in" }).waitFor();
  await look(page, "programmes");
}

/** After the exit, half a year ago: asked on the page and in Idag. */
async function outcome(page, address, at) {
  await page.goto(at);
  await press(page, "Byt fas");
  await page.getByLabel("Till fas").selectOption("exit");
  await page.getByLabel("Varför").fill("Anställning");
  await page.getByLabel("Resultat").selectOption("employment");
  await page.getByLabel("Sysselsättning").selectOption("working");
  await look(page, "exit-form");
  await page.locator("form").getByRole("button", { name: "Byt fas" }).click();
  await page.locator(".error-summary").waitFor();
  check("livelihood is asked for", (await problems(page)).join().includes("lever"));
  await page.getByLabel("Försörjning").selectOption("wage");
  await page.locator("form").getByRole("button", { name: "Byt fas" }).click();
  await page.getByText("Ny fas: Avslut").first().waitFor();
  await page.goto(`${at}/follow-up`);
  await page.getByRole("heading", { name: "Resultat" }).waitFor();
  await look(page, "outcome");
  check("nobody is asked yet", (await call(address, "today")).toAsk.length === 0);
}

/** Every page again, as somebody else sees it. */
async function everywhere(browser, address, participant, theme, language, width) {
  const settings = await call(address, "get_settings");
  await call(address, "save_settings", { ...settings, theme, language });
  const page = await browser.newPage({ viewport: { width, height: 1000 }, colorScheme: theme });
  const at = `${address}/#/participants/${participant}`;
  const pages = { today: `${address}/`, case: at, profile: `${at}/profile`, plan: `${at}/plan` };
  const more = { "follow-up": `${at}/follow-up`, settings: `${address}/#/settings` };
  for (const [name, link] of Object.entries({ ...pages, ...more })) {
    await page.goto(link);
    await page.reload();
    await page.locator("#page-title").waitFor();
    await page.waitForTimeout(300);
    await look(page, `${name}-${theme}-${language}-${width}`);
  }
  await page.close();
}

mkdirSync(shots, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "fotfaste-plan-"));
const { bridge, address: starting } = startBridge(join(folder, "profile"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
});
try {
  const address = await starting;
  const { participant } = await begin(address);
  const at = `${address}/#/participants/${participant}`;
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "sv-SE" });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await profile(page, at);
  await plan(page, at);
  await followUp(page, at);
  await programme(page, address);
  for (const [theme, language, width] of [
    ["light", "sv", 1280],
    ["dark", "en", 820],
    ["light", "sv", 320],
  ])
    await everywhere(browser, address, participant, theme, language, width);
  const settings = await call(address, "get_settings");
  await call(address, "save_settings", { ...settings, theme: "light", language: "sv" });
  await outcome(page, address, at);
  check("no errors in the page", errors);
} finally {
  await browser.close();
  bridge.kill();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
