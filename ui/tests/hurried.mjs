// Every form as a hurried user fills it in, over the real core and the sample office: empty, a million
// characters, odd text, impossible days and times, the button twice, the window closed midway, the lock.
//   npm run build && cargo build --workspace --bins && npm run test:hurried [-- NAME…]   only these forms

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { nonsense, press, state, write } from "./hurried-acts.mjs";
import { elsewhere, forms, sources, words } from "./hurried-forms.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const built = join(process.env.CARGO_TARGET_DIR ?? join(root, "..", "target"), "debug");
const PASSPHRASE = "prova fotfäste hemma";
/**
 * From the press of the button to the sentence beside the field. A second on a machine at rest; the core
 * is a debug build here, and other steps may run beside this one.
 */
const SLOW_MS = 5_000;
const WRITES = /^(save|write|sign|enrol|change|withdraw|end|place|plan|correct|set|connect|join)_/;
const TODAY = new Date().toLocaleDateString("sv-SE");
const BAD_DAYS = ["31/2", "2026-13-01", "igår kväll", "99999-01-01"];
const BAD_TIMES = ["25:00", "02.99", "kl tolv", "12:61"];

const { names, days: dayFields, times: timeFields } = sources(root);
const [days, times] = [[...dayFields], [...timeFields]];
const word = words(root);
const only = process.argv.slice(2);

let [passed, failed] = [0, 0];
function check(name, problems) {
  const found = problems === true ? [] : Array.isArray(problems) ? problems : ["no"];
  if (found.length === 0) return void passed++;
  failed++;
  console.log(`FAIL ${name}\n  ${found.join("\n  ")}`);
}

function listening(bridge) {
  return new Promise((done, fail) => {
    bridge.stdout.once("data", (line) => done(JSON.parse(line).address));
    bridge.once("exit", (code) => fail(new Error(`the bridge ended with ${code}`)));
  });
}

const isSentence = (text) =>
  /^\p{Lu}.*\s.*[\p{L}\d.)?”"]$/u.test(text) && !/[{}_]|undefined/.test(text);

/** One form in its page: how to come to it, write in it and read what it answers. */
class Walk {
  constructor(page, address, call, entry) {
    Object.assign(this, { page, address, call, entry });
    this.name = names[entry.file];
    this.form = page.locator(`form:has([id^="${this.name}-"])`).first();
    this.title = `${this.name}${entry.what ? ` (${entry.what})` : ""}`;
  }

  async arrive() {
    const at = `${this.address}/${this.entry.at}`;
    if (this.page.url() === at) await this.page.reload();
    else await this.page.goto(at);
    await this.open();
  }

  /** Presses what opens the form, unless it opens by itself. */
  async open() {
    await this.page.locator("h1").first().waitFor();
    await this.page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"));
    const keys = [this.entry.open ?? []].flat();
    for (let tries = 0; tries < 4; tries++) {
      const wait = keys.length > 0 && tries === 0 ? 300 : 2_000;
      if (
        await this.form.waitFor({ timeout: wait }).then(
          () => true,
          () => false,
        )
      )
        return;
      await this.pressOne(keys);
    }
    await this.form.waitFor({ timeout: 2_000 });
  }

  async pressOne(keys) {
    for (const key of keys) {
      const named = this.page.getByRole("button", { name: word(key), exact: true }).first();
      const shown = this.page.locator("main button", { hasText: word(key) }).first();
      if (await named.isVisible()) return named.click();
      if (await shown.isVisible()) return shown.click();
    }
  }

  check(what, problems) {
    check(`${this.title}: ${what}`, problems);
  }

  write(how, values) {
    return this.page.evaluate(write, {
      name: this.name,
      how,
      days,
      times,
      values,
      day: this.entry.day ?? TODAY,
    });
  }

  /** Presses the button and waits for the answer. */
  async submit(presses = 1) {
    await this.form.locator("[type=submit]").focus();
    const began = Date.now();
    await this.page.evaluate(press, { name: this.name, times: presses });
    await this.page
      .waitForFunction(
        (name) => {
          const form = document.querySelector(`form:has([id^="${name}-"])`);
          const refused = document.activeElement?.classList.contains("error-summary");
          return !form || refused || form.querySelector(".banner");
        },
        this.name,
        { timeout: 4_000 },
      )
      .catch(() => {});
    const ms = Date.now() - began;
    const focused = await this.page.evaluate(() => document.activeElement?.className ?? "");
    return { ...(await this.page.evaluate(state, { name: this.name })), ms, focused };
  }

  /** What is refused is said in sentences that lead to their fields. */
  refused(what, now) {
    const problems = now.lines.flatMap(({ id, text, led, near }) => [
      ...(isSentence(text) ? [] : [`not a sentence: ${text.slice(0, 120)}`]),
      ...(led ? [] : [`${id} leads nowhere`]),
      ...(near ? [] : [`${id}: nothing beside the field`]),
    ]);
    if (!now.gone && now.lines.length === 0 && !(this.entry.banner && now.banner))
      problems.push(`no field is named: ${now.banner}`);
    if (now.lines.length > 0 && !now.focused.includes("error-summary"))
      problems.push("focus is elsewhere");
    this.check(what, problems);
  }

  keeps(what, typed, now) {
    const lost = Object.entries(typed).filter(([id, { value }]) => now.values?.[id] !== value);
    this.check(
      what,
      now.gone ? ["the form is gone"] : lost.map(([id]) => `${id} lost what was typed`),
    );
  }
}

async function empty(walk) {
  await walk.write("empty");
  const now = await walk.submit();
  walk.refused("empty", now);
  if (now.gone) await walk.arrive();
}

async function tooLong(walk) {
  const typed = await walk.write("long");
  const long = Object.keys(typed).filter((id) => typed[id].value.length > 1000);
  if (long.length === 0) return;
  const now = await walk.submit();
  walk.refused("too long", now);
  walk.keeps("too long: the text is still there", typed, now);
  const named = new Set(now.lines.map((line) => line.id));
  const exact = long.filter(
    (id) => !walk.entry.secret && !walk.entry.later?.includes(id.split("-").pop()),
  );
  walk.check(
    "too long: each field is named",
    exact.filter((id) => !named.has(id)),
  );
  walk.check("too long: soon", now.ms < SLOW_MS ? true : [`${now.ms} ms, ${long.length} fields`]);
  walk.check("too long: the page", await walk.page.evaluate(nonsense));
}

/** Impossible days and times, one after another. */
async function badDays(walk, turn) {
  // Each form meets two of them, the next form the other two.
  for (const index of [turn % 2, (turn % 2) + 2]) {
    const day = BAD_DAYS[index];
    const typed = await walk.write("valid", { day, time: BAD_TIMES[index] });
    const read = Object.entries(typed).filter(([, { kind }]) => kind === "day" || kind === "time");
    if (read.length === 0) return;
    const now = await walk.submit();
    walk.refused(day, now);
    walk.keeps(`${day}: what was typed`, typed, now);
    if (now.gone) return void (await walk.arrive());
    const named = now.lines.map((line) => line.id);
    const quiet = read
      .filter(([id]) => !named.includes(id))
      .map(([id, { value }]) => `${id}: ${value}`);
    walk.check(`${day}: each field is named`, quiet);
  }
}

/** The hour that the clock skips on 28 March 2027, and a visit that goes on past midnight. */
async function badHours(walk) {
  const at = (field) => walk.form.locator(`[id$="-${field}"]`);
  if ((await at("startsAt").count()) === 0) return;
  await walk.write("valid", { day: "2027-03-28", time: "02:30" });
  const skipped = await walk.submit();
  walk.refused("the clock change", skipped);
  walk.check("the clock change: is refused", skipped.gone ? ["saved"] : true);
  if (skipped.gone) await walk.arrive();
  await walk.write("valid");
  await at("startsAt").fill("23:00");
  await at("endsAt").fill("01:00");
  const night = await walk.submit();
  walk.refused("across midnight", night);
  if (night.gone) return void (await walk.arrive());
  walk.check("across midnight: kept", (await at("endsAt").inputValue()) === "01:00");
}

/** The first field one writes in, else the first one chooses in, and how to. */
async function firstField(walk) {
  const texts = "input:not([type=radio], [type=checkbox], [type=file]), textarea";
  const typed = walk.form.locator(texts).first();
  if ((await typed.count()) > 0)
    return [typed, (text) => typed.fill(text), ["Halvskriv", "Låst mitt i"]];
  const chosen = walk.form.locator("select").first();
  const values = await chosen.locator("option").evaluateAll((all) => all.map((one) => one.value));
  return [chosen, (value) => chosen.selectOption(value), values.slice(-2)];
}

/** Half a form, and then the window is closed, or the program locked. */
async function interrupted(walk) {
  const [field, put, [half, more]] = await firstField(walk);
  const id = await field.getAttribute("id");
  await put(half);
  await walk.page.waitForTimeout(650);
  await walk.arrive();
  const found = async () => walk.page.locator(`[id="${id}"]`).inputValue();
  walk.check("closed midway: found again", (await found()) === half ? true : [await found()]);
  await put(more);
  await walk.page.keyboard.press("Control+Shift+L");
  const lock = walk.page.locator("input[type=password][autocomplete=current-password]");
  await lock.waitFor();
  await lock.fill(PASSPHRASE);
  await lock.press("Enter");
  await lock.waitFor({ state: "detached" });
  await walk.open();
  walk.check("locked midway: found again", (await found()) === more ? true : [await found()]);
}

/** Odd text, saved with two presses: one row. What is refused is refused in sentences, then mended. */
async function oddTwice(walk) {
  const writes = [];
  const count = (answer) => {
    const name = new URL(answer.url()).pathname.split("/call/")[1] ?? "";
    if (WRITES.test(name) && name !== "save_draft" && answer.ok()) writes.push(name);
  };
  walk.page.on("response", count);
  const typed = await walk.write("odd");
  let now = await walk.submit(2);
  if (!now.gone && writes.length === 0) {
    walk.refused("odd text", now);
    const texts = Object.entries(typed).filter(([, { kind }]) => kind === "text");
    walk.keeps("odd text: what was typed", Object.fromEntries(texts), now);
    await walk.write("valid");
    now = await walk.submit(2);
  }
  await walk.page.waitForTimeout(150);
  walk.page.off("response", count);
  walk.check(
    "saved",
    now.gone || writes.length > 0
      ? true
      : now.lines.map(({ id, text }) => `${id}: ${text}`).concat(now.banner ?? []),
  );
  walk.check("pressed twice: one row", writes.length === 1 ? true : [writes.join(", ") || "none"]);
  walk.check("odd text: the page", await walk.page.evaluate(nonsense));
}

async function tried(page, address, call, entry, turn) {
  const walk = new Walk(page, address, call, entry);
  await walk.arrive();
  await empty(walk);
  await tooLong(walk);
  if (entry.secret) return;
  await badDays(walk, turn);
  await badHours(walk);
  await interrupted(walk);
  await oddTwice(walk);
  await page.goto("about:blank");
  const drafts = await call("list_drafts");
  const left = drafts.filter((draft) => !["visit"].includes(draft.kind));
  walk.check(
    "nothing half typed is left",
    left.map((draft) => draft.kind),
  );
  for (const { draftId } of left) await call("discard_draft", { id: draftId });
}

/** People and places that every form has something to be about. */
async function begin(call) {
  const { rows } = await call("list_participants", {});
  const who = rows.find((row) => row.phase === "introduction" && row.supportPercent !== null);
  const { placements } = await call("get_participant", { id: who.id });
  const placement = placements.find((one) => one.current);
  const { items } = await call("timeline", { participant: who.id });
  const name = { firstName: "Sara", lastName: "Lind" };
  const newcomer = await call("save_participant", { draft: name });
  const over = rows.find((row) => row.phase === "follow_up") ?? rows.at(-1);
  const gone = {
    reason: "Anställning",
    outcome: "employment",
    occupation: "working",
    livelihood: "wage",
  };
  await call("change_phase", { participant: over.id, phase: "exit", since: "2026-11-20", ...gone });
  return {
    person: who.id,
    newcomer: newcomer.id,
    left: over.id,
    placement: placement.id,
    workplace: placement.workplaceId,
    employer: (await call("list_employers", {}))[0].id,
    visit: items.find((item) => item.title.code === "visit").id,
    planned: (await call("list_planned_visits", {})).coming[0].id,
  };
}

function covered(list) {
  const known = new Set([...list.map((entry) => entry.file), ...Object.keys(elsewhere)]);
  check(
    "every form is in the list",
    Object.keys(names).filter((file) => !known.has(file)),
  );
  check(
    "every form in the list is there",
    [...known].filter((file) => !names[file]),
  );
}

const folder = mkdtempSync(join(tmpdir(), "fotfaste-hurried-"));
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
  const list = forms(await begin(call));
  covered(list);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "sv-SE" });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  for (const [turn, entry] of list.entries()) {
    const name = names[entry.file];
    if (only.length > 0 && !only.includes(name)) continue;
    const began = Date.now();
    try {
      await tried(page, address, call, entry, turn);
    } catch (cause) {
      check(`${name}: was walked`, [cause.message.split("\n").slice(0, 4).join(" ")]);
    }
    check(`${name}: no errors in the page`, errors.splice(0));
    if (process.env.SLOW) console.log(`${name}: ${Date.now() - began} ms`);
  }
} finally {
  await browser.close();
  bridge.kill();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
