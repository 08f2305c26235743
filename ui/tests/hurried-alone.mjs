// The forms that are not kept as they are typed, each in its own way: the first start, the lock, erasing a
// case, and the visit under way.

import { nonsense } from "./hurried-acts.mjs";
import { Form, isSentence, lockAndReopen, word, writes } from "./hurried-form.mjs";
import { arrive, is, none, open, openAt, PASSPHRASE, settle } from "./walk.mjs";

const PASSWORD = "input[type=password]";
const sentence = (text) => isSentence(String(text ?? "").trim());

/** Nothing is on the disk before there is a passphrase: what is typed is kept nowhere. */
export async function firstStart({ address, call }) {
  const page = await open(address);
  await settle(page);
  const form = new Form(page, { call }, { name: "start", selector: "main form, form" });
  await form.refused("empty", await form.submit());
  const typed = await form.write("long");
  const long = await form.submit();
  await form.refused("too long", long);
  await form.keeps("too long: the text is still there", typed, long);
  await form.none("too long: the page", await page.evaluate(nonsense));
  const done = await writes(page, async () => {
    await form.write("odd");
    for (const field of ["passphrase", "again"]) {
      await page.locator(`[id$="-${field}"]`).fill(PASSPHRASE);
    }
    await form.refused("odd text", await form.submit(2));
  });
  await form.is("pressed twice: one profile", done, ["create_profile"]);
  await page.locator("h1#page-title").waitFor();
  await form.none("odd text: the page", () => page.evaluate(nonsense));
  await none("first start: no errors", page.errors.splice(0));
  await page.close();
}

/** The lock: whatever is typed, it says in a sentence that it does not fit, and opens to what does. */
export async function unlock(core) {
  await core.call("lock");
  const page = await open(core.address);
  const field = page.locator(PASSWORD);
  const said = () => page.locator(".problem-text").textContent();
  await field.press("Enter");
  const inField = () => page.evaluate(() => document.activeElement?.type);
  await is("unlock: empty: stays in the field", inField, "password");
  for (const [what, text] of [
    ["too long", "a".repeat(1_000_000)],
    ["odd text", "👩‍👩‍👧‍👦 שלום\u202Etxet\u0000\tNamn"],
  ]) {
    await field.fill(text);
    await field.press("Enter");
    await is(`unlock: ${what}: a sentence beside the field`, said, sentence);
    await none(`unlock: ${what}: the page`, () => page.evaluate(nonsense));
    await field.fill("");
  }
  await field.fill(PASSPHRASE);
  await page.evaluate(() => {
    const button = document.querySelector("form [type=submit]");
    button.click();
    button.click();
  });
  await page.locator("h1#page-title").waitFor();
  await none("unlock: pressed twice: no errors", page.errors.splice(0));
  await page.close();
}

/** Erasing asks for the number by hand, once more, and is never done by a hurry. */
export async function erase(page, core, { left }) {
  const at = `#/participants/${left}/rights`;
  const entry = { name: "erase", at, open: "erase-open", selector: 'form:has([id^="erase-"])' };
  const form = new Form(page, core, entry);
  const receipts = async () => (await core.call("list_receipts")).rows.length;
  const before = await receipts();
  await form.arrive();
  await form.refused("empty", await form.submit());
  for (const how of ["long", "odd"]) {
    const typed = await form.write(how);
    const now = await form.submit(2);
    await form.refused(how, now);
    await form.keeps(`${how}: the text is still there`, typed, now);
    await form.none(`${how}: the page`, await page.evaluate(nonsense));
  }
  await lockAndReopen(page);
  await form.is("locked midway: nothing is erased", receipts, before);
  await form.open();
  const { caseNumber } = await core.call("erasure_plan", { participant: left });
  await page.locator("#erase-caseNumber").fill(caseNumber);
  await form.form.locator("[type=radio]").nth(2).check();
  await form.form.locator("[type=submit]").click();
  const dialog = page.locator("dialog[open]");
  await dialog.waitFor();
  await page.evaluate(() => {
    const act = [...document.querySelectorAll("dialog[open] button")].at(-1);
    act.click();
    act.click();
  });
  await page.waitForURL(/#\/retention$/);
  await form.is("pressed twice: one receipt", receipts, before + 1);
  await none("erase: no errors", page.errors.splice(0));
}

/** The visit under way, over midnight, and in the night when the clock is put back. */
export async function visit(page, core, { placement }) {
  const { draftId } = await core.call("start_visit", { placement });
  const begun = { name: "visit", at: `#/visit/${draftId}`, selector: "main" };
  const form = new Form(page, core, begun);
  const field = (name) => page.locator(`#visit-${name}`);
  const timed = async () => {
    await settle(page);
    if (!(await field("heldOn").isVisible())) await form.pressed("visit-change-time");
    await field("heldOn").waitFor();
  };
  /** Ends the visit, with so many presses. */
  const end = async (times = 1) => {
    await form.pressed("visit-end");
    await page.locator("dialog[open]").waitFor();
    const began = Date.now();
    await page.evaluate((times) => {
      const act = [...document.querySelectorAll("dialog[open] button")].at(-1);
      for (let at = 0; at < times; at++) act.click();
    }, times);
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    return form.answer(began);
  };
  await arrive(page, begun.at);
  await timed();
  await form.write("empty");
  await form.refused("empty", await end());
  const long = await form.write("long");
  const refused = await end();
  await form.refused("too long", refused);
  await form.keeps("too long: the text is still there", long, refused);
  await form.write("empty");
  const odd = await form.write("valid", { day: "31/2", time: "25:00", exact: "länge" });
  const wrong = await end();
  await form.refused("31/2", wrong);
  await form.keeps("31/2: what was typed", odd, wrong);
  const times = ["heldOn", "startsAt", "endsAt", "directTime"].map((name) => `visit-${name}`);
  const named = wrong.lines.map((line) => line.id);
  await form.none(
    "31/2: each field is named at once",
    times.filter((id) => !named.includes(id)),
  );
  await form.write("empty");
  await form.write("odd");
  await lockAndReopen(page);
  await timed();
  const kept = await core.call("get_visit_draft", { draftId });
  await form.is("locked midway: found again", () => field("note").inputValue(), kept.draft.note);
  await form.is("locked midway: it was kept", kept.draft.note, (note) => note.startsWith("Åsa"));
  await midnight(form, { field, end });
  await clockChange(page, core, { placement, form, field, timed, end });
}

async function midnight(form, { field, end }) {
  const { page } = form;
  for (const name of ["directTime", "travelTime", "indirectTime", "adminTime"])
    await field(name).fill("");
  await field("heldOn").fill("2026-11-18");
  await field("startsAt").fill("23:00");
  await field("endsAt").fill("01:00");
  await form.refused("across midnight: asked about", await end());
  await field("overMidnight").check();
  const done = await writes(page, () => end(2));
  await form.is("pressed twice: one visit", done, ["record_visit"]);
  await form.none("odd text: the page", () => page.evaluate(nonsense));
}

/** Times are those on the wall: from two to three is an hour that night too. */
async function clockChange(page, core, { placement, form, field, timed, end }) {
  const { draftId } = await core.call("start_visit", { placement });
  await arrive(page, `#/visit/${draftId}`);
  await timed();
  await field("heldOn").fill("2026-10-25");
  await field("startsAt").fill("01:30");
  await field("endsAt").fill("03:30");
  const done = await writes(page, () => end());
  await form.is("the night of the clock change: saved", done, ["record_visit"]);
  await none("visit: no errors", page.errors.splice(0));
}

/** A colleague erases a case: it is said here, by its number, and the page has nothing left to show. */
export async function erasedElsewhere(page, core, bo, { newcomer }) {
  const member = (await bo.call("app_state")).user.id;
  await core.call("share_case", { participant: newcomer, member, right: "write" });
  await core.call("sync_now");
  await bo.call("sync_now");
  const { caseNumber } = await bo.call("erasure_plan", { participant: newcomer });
  await arrive(page, `#/participants/${newcomer}`);
  const name = await page.locator("#page-title").textContent();
  const act = { participant: newcomer, caseNumber, reason: "mistake", clearBackups: false };
  await bo.call("erase_case", act);
  await bo.call("sync_now");
  await core.call("sync_now");
  const toast = page.locator(".toast");
  await is(
    "erased: it is said",
    () => toast.textContent(),
    (text) => text.includes(caseNumber),
  );
  const main = () => page.textContent("main");
  await is("erased: the page is gone", main, (text) => text.includes(word("frame-missing-title")));
  await is("erased: nobody is named", main, (text) => !text.includes(name.trim()));
}
