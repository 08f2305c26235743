// What a hurried user types where there is no form: filters, searches, settings that are kept at once; and
// into the page that says that the file on this computer is damaged.

import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nonsense } from "./hurried-acts.mjs";
import { isSentence } from "./hurried-form.mjs";
import { arrive, is, none, open, openAt, PASSPHRASE, scene, settle, startCore } from "./walk.mjs";

const ODD = "👩‍👩‍👧‍👦 שלום \u202Etxet\u202C \u0000\u0007 31/2 <b>' OR 1=1 --";
const TEXT = 'main input:is([type="text"], [type="search"], :not([type])), main textarea';

/** Pages with text fields outside a form, and how many such fields each has at least. */
const pagesOf = ({ person, placement }) => [
  ["participants", "#/participants", 1],
  ["timeline", `#/participants/${person}/timeline`, 1],
  ["workplaces", "#/workplaces", 1],
  ["employers", "#/employers", 1],
  ["log", "#/log-review", 1],
  ["settings", "#/settings", 1],
  ["sheet", `#/sheet/${placement}`, 0],
];

/** In the page: numbers the fields that are in no form; how many there are. */
const marked = (all) => {
  const free = all.filter((one) => !one.closest("form") && one.checkVisibility());
  free.forEach((one, at) => one.setAttribute("data-walked", at));
  return free.length;
};

const tooWide = () => {
  const over = document.documentElement.scrollWidth - innerWidth;
  return over > 0 ? [`${over} px`] : [];
};

async function typedInto(page, name, field) {
  const before = await field.inputValue();
  for (const [how, text] of [
    ["long", "a".repeat(100_000)],
    ["odd", ODD],
    ["empty", ""],
  ]) {
    await field.fill(text);
    await field.press("Tab");
    await settle(page);
    await none(`${name}: ${how}: the page`, () => page.evaluate(nonsense));
    await none(`${name}: ${how}: no sideways scroll`, () => page.evaluate(tooWide));
    await none(`${name}: ${how}: no errors`, page.errors.splice(0));
  }
  await field.fill(before);
  await field.press("Tab");
  await settle(page);
}

/** Each field that is in no form, one after the other. */
export async function outside(core, people) {
  const page = await open(core.address);
  for (const [name, hash, least] of pagesOf(people)) {
    await scene(`outside: ${name}`, async () => {
      await arrive(page, hash);
      const count = await page.locator(TEXT).evaluateAll(marked);
      await is(`outside: ${name}: there are fields`, count, (count) => count >= least);
      for (let at = 0; at < count; at++) {
        await arrive(page, hash);
        await page.locator(TEXT).evaluateAll(marked);
        // A field that another takes the place of while it is typed into has lost its mark.
        await typedInto(page, `outside: ${name}: ${at}`, page.locator(`[data-walked="${at}"]`));
      }
    });
  }
  await page.close();
}

/** The file is spoilt while it is locked; the page gives the copy back, and only to the passphrase. */
export async function damaged(folder) {
  const core = await startCore(join(folder, "damaged"));
  await core.call("create_profile", {
    name: "Karin Ålund",
    officeName: "Norrvike",
    passphrase: PASSPHRASE,
  });
  await is(
    "damaged: a copy was made",
    async () => (await core.call("list_backups")).length,
    (count) => count > 0,
  );
  await core.call("lock");
  const store = join(folder, "damaged", "profile", "store.db");
  for (const end of ["-wal", "-shm"]) rmSync(store + end, { force: true });
  writeFileSync(store, Buffer.alloc(64 * 1024, 7));
  await core.call("unlock", { passphrase: PASSPHRASE }).catch(() => {});
  const page = await openAt(core, "#/");
  const field = page.locator("input[type=password]");
  const said = () => page.locator(".problem-text").first().textContent();
  for (const [how, text] of [
    ["empty", ""],
    ["too long", "a".repeat(1_000_000)],
    ["odd text", ODD],
  ]) {
    await field.fill(text);
    await field.press("Enter");
    await is(`damaged: ${how}: a sentence`, said, (text) => isSentence(String(text).trim()));
    await none(`damaged: ${how}: the page`, () => page.evaluate(nonsense));
  }
  await field.fill(PASSPHRASE);
  await page.evaluate(() => {
    const button = document.querySelector("form [type=submit]");
    button.click();
    button.click();
  });
  await page.locator("nav.rail").waitFor();
  await none("damaged: pressed twice: no errors", page.errors.splice(0));
  await page.close();
}
