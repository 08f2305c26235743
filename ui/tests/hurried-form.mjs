// One form in its page: how to come to it, write in it, read what it answers, and the troubles that every
// form meets.

import { answered, nonsense, press, state, write } from "./hurried-acts.mjs";
import { sources, words } from "./hurried-forms.mjs";
import { arrive, is, none, PASSPHRASE, root, settle } from "./walk.mjs";

export const word = words(root);
export const { names, others, days: dayFields, times: timeFields } = sources(root);

/**
 * From the press of the button to the sentence beside the field: a second on a machine at rest. The core
 * is a debug build here and other steps may run beside this one, so only what never ends is caught.
 */
const SLOW_MS = 30_000;
const TODAY = new Date().toLocaleDateString("sv-SE");
const BAD_DAYS = ["31/2", "2026-13-01", "igår kväll", "99999-01-01"];
const BAD_TIMES = ["25:00", "02.99", "kl tolv", "12:61"];
const LOCK = "input[type=password][autocomplete=current-password]";

export const isSentence = (text) =>
  /^\p{Lu}.*\s.*[\p{L}\d.)?”"]$/u.test(text) && !/[{}_]|undefined/.test(text);

/** Locks the program, closes the window, and opens both again. */
export async function lockAndReopen(page) {
  await page.keyboard.press("Control+Shift+L");
  await page.locator(LOCK).waitFor();
  await page.reload();
  await page.locator(LOCK).fill(PASSPHRASE);
  await page.locator(LOCK).press("Enter");
  await page.locator(LOCK).waitFor({ state: "detached" });
  await settle(page);
}

export class Form {
  /** `entry` is a line of the list; `selector` a form that is not among them. */
  constructor(page, core, entry) {
    Object.assign(this, { page, core, entry });
    this.name = names[entry.file] ?? entry.name;
    this.selector = entry.selector ?? `form:has([id^="${this.name}-"])`;
    this.form = page.locator(this.selector).first();
    /** A form inside another is sent by its first button. */
    this.button = entry.inside ? ".actions button" : "[type=submit]";
    this.title = `${this.name}${entry.what ? ` (${entry.what})` : ""}`;
  }

  async arrive() {
    // The same address again is not gone to: the page would stay as it is.
    if (this.page.url().endsWith(this.entry.at)) await arrive(this.page, "#/templates");
    await arrive(this.page, this.entry.at);
    await this.open();
  }

  /** Presses what opens the form, unless it opens by itself. */
  async open() {
    if (this.entry.inside && !(await this.form.isVisible())) {
      await this.pressed(this.entry.inside);
      await settle(this.page);
    }
    const keys = [this.entry.open ?? []].flat();
    for (const key of keys) {
      if (await this.form.isVisible()) return;
      if (await this.pressed(key)) break;
    }
    await this.form.waitFor();
    await settle(this.page);
    await this.entry.ready?.(this.form);
  }

  async pressed(key) {
    const named = this.page.getByRole("button", { name: word(key), exact: true }).first();
    const shown = this.page.locator("main button", { hasText: word(key) }).first();
    for (const button of [named, shown]) {
      if (!(await button.isVisible())) continue;
      await button.click();
      return true;
    }
    return false;
  }

  none = (what, problems) => none(`${this.title}: ${what}`, problems);
  is = (what, ask, wanted) => is(`${this.title}: ${what}`, ask, wanted);

  write(how, values) {
    const about = { days: [...dayFields], times: [...timeFields], day: this.entry.day ?? TODAY };
    return this.page.evaluate(write, { form: this.selector, how, values, ...about });
  }

  /** Presses the button and waits for the answer. */
  async submit(times = 1) {
    await this.form.locator(this.button).first().focus();
    const began = Date.now();
    await this.page.evaluate(press, { form: this.selector, button: this.button, times });
    return this.answer(began);
  }

  async answer(began) {
    const of = { form: this.selector };
    await this.page.waitForFunction(answered, of, { timeout: SLOW_MS }).catch(() => {});
    const ms = Date.now() - began;
    return { ...(await this.page.evaluate(state, of)), ms };
  }

  /** What is refused is said in sentences that lead to their fields. */
  async refused(what, now) {
    const problems = now.lines.flatMap(({ id, text, led, near }) => [
      ...(isSentence(text) ? [] : [`not a sentence: ${text.slice(0, 120)}`]),
      ...(led ? [] : [`${id} leads nowhere`]),
      ...(near ? [] : [`${id}: nothing beside the field`]),
    ]);
    if (!now.gone && now.lines.length === 0 && !(this.entry.banner && now.banner))
      problems.push(`no field is named: ${now.banner}`);
    if (now.lines.length > 0 && !now.focused.includes("error-summary"))
      problems.push("focus is elsewhere");
    await this.none(what, problems);
  }

  async keeps(what, typed, now) {
    const lost = Object.keys(typed).filter((id) => now.values?.[id] !== typed[id].value);
    const said = now.gone ? ["the form is gone"] : lost.map((id) => `${id} lost what was typed`);
    await this.none(what, said);
  }
}

export async function empty(form) {
  await form.write("empty");
  const now = await form.submit();
  await form.refused("empty", now);
  if (now.gone) await form.arrive();
}

export async function tooLong(form) {
  const typed = await form.write("long");
  const long = Object.keys(typed).filter((id) => typed[id].value.length > 1000);
  if (long.length === 0) return;
  const now = await form.submit();
  await form.refused("too long", now);
  await form.keeps("too long: the text is still there", typed, now);
  const named = new Set(now.lines.map((line) => line.id));
  const quiet = form.entry.secret ? [] : long.filter((id) => !named.has(id));
  await form.none("too long: each field is named", quiet);
  await form.is("too long: soon", now.ms, (ms) => ms < SLOW_MS);
  await form.none("too long: the page", await form.page.evaluate(nonsense));
}

/** Impossible days and times: each form meets two of the four, the next form the other two. */
export async function badDays(form, turn) {
  for (const index of [turn % 2, (turn % 2) + 2]) {
    const day = BAD_DAYS[index];
    const typed = await form.write("valid", { day, time: BAD_TIMES[index] });
    const read = Object.keys(typed).filter((id) => ["day", "time"].includes(typed[id].kind));
    if (read.length === 0) return;
    const now = await form.submit();
    await form.refused(day, now);
    await form.keeps(`${day}: what was typed`, typed, now);
    if (now.gone) return void (await form.arrive());
    const named = now.lines.map((line) => line.id);
    await form.none(
      `${day}: each field is named`,
      read.filter((id) => !named.includes(id)).map((id) => `${id}: ${typed[id].value}`),
    );
  }
}

/** The first field one writes in, else the first one chooses in, and how to. */
async function firstField({ form }) {
  const texts = "input:not([type=radio], [type=checkbox], [type=file]), textarea";
  const typed = form.locator(texts).first();
  if ((await typed.count()) > 0)
    return [typed, (text) => typed.fill(text), ["Halvskriven rad", "Låst mitt i raden"]];
  const chosen = form.locator("select").first();
  const values = await chosen.locator("option").evaluateAll((all) => all.map((one) => one.value));
  return [chosen, (value) => chosen.selectOption(value), values.slice(-2)];
}

/** Half a form, on the disk soon after; then the lock in the middle of a word, and the window closed. */
export async function interrupted(form) {
  const { page, core } = form;
  const [field, put, [half, more]] = await firstField(form);
  const id = await field.getAttribute("id");
  await put(half);
  const kept = async () => {
    const drafts = (await core.call("list_drafts")).filter((draft) => draft.kind !== "visit");
    const ask = ({ kind, about }) => core.call("get_draft", { kind, about });
    return JSON.stringify(await Promise.all(drafts.map(ask)));
  };
  await form.is("closed midway: it is on the computer", kept, (text) => text.includes(half));
  await put(more);
  await lockAndReopen(page);
  await form.open();
  const found = () => page.locator(`[id="${id}"]`).inputValue();
  await form.is("locked midway: found again", found, more);
}

const WRITES =
  /^(add|describe|save|write|sign|enrol|change|withdraw|end|place|plan|correct|set|connect|join|create|share)_/;

/** Counts what is written while `work` is done. */
export async function writes(page, work) {
  const done = [];
  const note = (answer) => {
    const name = new URL(answer.url()).pathname.split("/call/")[1] ?? "";
    const isWrite =
      (WRITES.test(name) && !/^save_(visit_)?draft$/.test(name)) || name === "record_visit";
    if (isWrite && answer.ok()) done.push(name);
  };
  page.on("response", note);
  await work(done);
  await settle(page);
  page.off("response", note);
  return done;
}

/** Odd text, saved with two presses: one row. What is refused is refused in sentences, then mended. */
export async function oddTwice(form) {
  let now;
  const done = await writes(form.page, async (sofar) => {
    const typed = await form.write("odd");
    now = await form.submit(2);
    if (now.gone || sofar.length > 0) return;
    await form.refused("odd text", now);
    const texts = Object.entries(typed).filter(([, { kind }]) => kind === "text");
    await form.keeps("odd text: what was typed", Object.fromEntries(texts), now);
    await form.write("valid");
    now = await form.submit(2);
  });
  const said = now.lines.map(({ id, text }) => `${id}: ${text}`).concat(now.banner ?? []);
  await form.none("saved", now.gone || done.length > 0 ? [] : said.concat("nothing was said"));
  await form.is("pressed twice: one row", done.length, 1);
  await form.none("odd text: the page", await form.page.evaluate(nonsense));
}

/** A visit that goes on past midnight, and one in the hour that the clock skips: saved, or explained. */
export async function badHours(form) {
  const at = (field) => form.form.locator(`[id$="-${field}"]`);
  if ((await at("startsAt").count()) === 0) return;
  for (const [what, day, from, to] of [
    ["across midnight", undefined, "23:00", "01:00"],
    ["the clock change", "2027-03-28", "02:30", "03:30"],
  ]) {
    await form.write("valid", day ? { day } : undefined);
    await at("startsAt").fill(from);
    await at("endsAt").fill(to);
    const now = await form.submit();
    await form.refused(what, now);
    if (now.gone) await form.arrive();
    else await form.is(`${what}: kept`, () => at("endsAt").inputValue(), to);
  }
}
