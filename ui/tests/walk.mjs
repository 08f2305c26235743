// What every walk does: a core behind its bridge, a browser, checks that wait, the sum at the end.
//   THROTTLE=8 npm run test:plan    on a processor an eighth as quick       BRIDGE, CHROMIUM: other programs

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { axe, runAxe } from "./axe.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const shots = join(root, "shots");
/** Opens the sample office, and is fit for any other. */
export const PASSPHRASE = "prova fotfäste hemma";

/** How long a check is asked again before it is said to fail. */
const PATIENCE_MS = 15_000;
/** How long a key press or a page may take: a machine at work on other things is ten times slower. */
const LONG_MS = 60_000;
const PAUSE_MS = 100;
const THROTTLE = Number(process.env.THROTTLE ?? 1);
const built = join(process.env.CARGO_TARGET_DIR ?? join(root, "..", "target"), "debug");
/** Where a program of this project is. */
export const program = (name) => join(built, name);

let [passed, failed] = [0, 0];
let title = "walk";
let browser;
const stops = [];

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const firstLines = (cause) =>
  String(cause?.message ?? cause)
    .split("\n")
    .slice(0, 4)
    .join(" ");

/** What `ask` answers as soon as it is right, or at last. A value is taken as it is. */
async function answer(ask, right) {
  if (typeof ask !== "function") return { value: ask };
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await Promise.resolve()
      .then(ask)
      .then(
        (value) => ({ value }),
        (cause) => ({ error: firstLines(cause) }),
      );
    if ((!seen.error && right(seen.value)) || Date.now() > end) return seen;
    await pause(PAUSE_MS);
  }
}

function count(name, problems) {
  if (problems.length === 0) return void passed++;
  failed++;
  console.log(`FAIL ${name}\n  ${problems.join("\n  ")}`);
}

/** A list of problems, which must be empty. A function is asked again: a screen is drawn when it is. */
export async function none(name, ask) {
  const seen = await answer(ask, (list) => list.length === 0);
  count(name, seen.error ? [seen.error] : seen.value);
}

function fits(value, wanted) {
  if (typeof wanted === "function") return wanted(value);
  if (wanted instanceof RegExp) return wanted.test(String(value));
  return JSON.stringify(value) === JSON.stringify(wanted);
}

/** What must be so: `wanted` is a value, a pattern or a rule. Asked again like `none`. */
export async function is(name, ask, wanted = true) {
  const seen = await answer(ask, (value) => fits(value, wanted));
  const saw = seen.error ?? JSON.stringify(seen.value) ?? "nothing";
  const rule = wanted instanceof RegExp || typeof wanted === "function";
  const want = rule ? String(wanted) : JSON.stringify(wanted);
  const good = !seen.error && fits(seen.value, wanted);
  count(name, good ? [] : [`saw    ${saw}`, `wanted ${want}`]);
}

/** One part of a walk: when it cannot be walked to its end, that is a failure, and the next one begins. */
export async function scene(name, work) {
  try {
    await work();
  } catch (cause) {
    count(`${name}: was walked to its end`, [firstLines(cause)]);
    for (const page of pages()) {
      await page
        .screenshot({ path: join(shots, `${title}-stuck-${slug(name)}.png`) })
        .catch(() => {});
    }
  }
}

const pages = () => browser?.contexts().flatMap((one) => one.pages()) ?? [];
const slug = (name) => name.replaceAll(/[^\p{L}\d-]+/gu, "-");

/** A core of its own: the sample office's Anna, or nobody yet. */
export async function startCore(folder, { sample = false } = {}) {
  if (sample) execFileSync(program("fotfaste-cli"), ["demo", "--out", folder], { stdio: "ignore" });
  const profile = join(folder, sample ? "anna" : "profile");
  const given = ["--profile", profile, "--port", "0", "--screen", join(root, "dist")];
  // Only a new passphrase slot is made cheap; the sample's are what they are.
  const bridge = startProgram(process.env.BRIDGE ?? program("bridge"), [...given, "--weak"]);
  const address = JSON.parse(await bridge.said(/address/)).address;
  const call = (name, argument) => callCore(address, name, argument);
  if (sample) await call("unlock", { passphrase: PASSPHRASE });
  return { address, call };
}

/** A program that ends with the walk; `said` is the first line that fits. */
export function startProgram(path, given) {
  const env = { ...process.env, RUST_LOG: "warn" };
  const child = spawn(path, given, { stdio: ["ignore", "pipe", "inherit"], env });
  stops.push(() => child.kill());
  let text = "";
  child.stdout.on("data", (more) => (text += more));
  const said = async (pattern) => {
    const end = Date.now() + LONG_MS;
    for (;;) {
      const line = text.split("\n").find((one) => pattern.test(one));
      if (line) return line;
      if (child.exitCode !== null || Date.now() > end) throw new Error(`${path} says nothing`);
      await pause(PAUSE_MS);
    }
  };
  return { said };
}

async function callCore(address, name, argument = null) {
  const body = JSON.stringify(argument);
  const headers = { "content-type": "application/json" };
  const answered = await fetch(`${address}/call/${name}`, { method: "POST", headers, body });
  const value = await answered.json();
  if (!answered.ok) throw new Error(`${name}: ${JSON.stringify(value)}`);
  return value;
}

/** A page at an address. It keeps what went wrong in it (`errors`) and what it is asking (`asked`). */
export async function open(address, { theme, width = 1280, height = 900, warnings = false } = {}) {
  const viewport = { width, height };
  const page = await browser.newPage({ viewport, colorScheme: theme, locale: "sv-SE" });
  page.setDefaultTimeout(LONG_MS);
  Object.assign(page, { address, errors: [], asked: new Set() });
  page.on("pageerror", (error) => page.errors.push(error.message));
  // A refused form is an answer, not an error.
  const kinds = warnings ? ["error", "warning"] : ["error"];
  const isError = (line) => kinds.includes(line.type()) && !line.text().includes("422");
  page.on("console", (line) => isError(line) && page.errors.push(line.text()));
  page.on("request", (one) => one.url().includes("/call/") && page.asked.add(one));
  for (const over of ["requestfinished", "requestfailed"])
    page.on(over, (one) => page.asked.delete(one));
  if (THROTTLE > 1) {
    const debug = await page.context().newCDPSession(page);
    await debug.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  }
  await page.goto(address);
  return page;
}

/** Opens a page of the program and waits until it is drawn. */
export async function openAt(core, hash, how = {}) {
  const page = await open(core.address, how);
  await arrive(page, hash);
  return page;
}

/** Goes to another address in the same window, as a link does. */
export async function arrive(page, hash) {
  await page.evaluate(follow, hash);
  await settle(page);
}

/** In the page: goes to `hash`, until the program has heard of it. What is drawn before is the page that
 * was there, and on a hurried machine it stays for a while. */
function follow(hash) {
  const before = location.href;
  const heard = new Promise((done) => addEventListener("hashchange", done, { once: true }));
  location.hash = hash;
  return location.href === before ? undefined : heard;
}

/** Until the page has a heading, asks for nothing, and nothing in it moves. */
export async function settle(page) {
  await page.locator("h1").first().waitFor();
  const end = Date.now() + LONG_MS;
  for (;;) {
    if (page.asked.size === 0 && (await page.evaluate(isStill)) && page.asked.size === 0) return;
    if (Date.now() > end) {
      throw new Error(`never still: ${[...page.asked].map((one) => one.url()).join(" ")}`);
    }
    await pause(20);
  }
}

/** In the page: two frames on, is there nothing on its way? */
async function isStill() {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  await document.fonts.ready;
  const moving = document.getAnimations().some((one) => one.playState === "running");
  return !moving && document.querySelector("[aria-busy=true]") === null;
}

const tooWide = () => {
  const over = document.documentElement.scrollWidth - innerWidth;
  return over > 0 ? [`${over} px`] : [];
};

/** What every page must be, whatever it shows: axe, no sideways scroll, no errors. Leaves a picture. */
export async function look(page, name, { full = false } = {}) {
  // What a bar half covers while the page is scrolled is not small.
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(shots, `${title}-${slug(name)}.png`), fullPage: full });
  await page.evaluate(axe);
  await none(`${name}: axe`, () => runAxe(page));
  await none(`${name}: no sideways scroll`, () => page.evaluate(tooWide));
  await none(`${name}: no errors`, page.errors.splice(0));
}

/** The words that have focus. */
export const focused = (page) => page.evaluate(() => document.activeElement?.textContent?.trim());
/** The id of what has focus. */
export const focusedId = (page) => page.evaluate(() => document.activeElement?.id);

/** The file that `act` saves. */
export async function saved(page, act) {
  const [file] = await Promise.all([page.waitForEvent("download"), act()]);
  return file;
}

/** What the office is shown in from now on. */
export async function showIn({ call }, language, theme) {
  await call("save_settings", { ...(await call("get_settings")), language, theme });
}

/** Walks from beginning to end, and says how it went. `core`: "sample", "empty", or none at all. */
export async function walk(name, core, body) {
  title = name;
  mkdirSync(shots, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), `fotfaste-${name}-`));
  try {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
    });
    const sample = core === "sample";
    await scene(name, async () => body(core && (await startCore(folder, { sample })), folder));
  } finally {
    await browser?.close();
    for (const stop of stops) stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
