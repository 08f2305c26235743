// Recovery words over the real core: reminded of, made by keyboard, printed, checked, used after the lock
// with every kind of mistake, used for a backup; axe, overflow and pictures in both languages and themes.
//   npm run build && cargo build --workspace --bins && npm run test:recovery

import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  arrive,
  focused,
  is,
  look,
  none,
  open,
  openAt,
  PASSPHRASE,
  program,
  saved,
  scene,
  settle,
  shots,
  showIn,
  startCore,
  startProgram,
  walk,
} from "./walk.mjs";

const NEW = "sju helt nya ord idag";
const pictured = (page, name) => look(page, name, { full: true });
const problem = (page, field) => page.locator(`[id$="-${field}-problem"]`);
const press = (page, name) => page.getByRole("button", { name, exact: true }).press("Enter");

/** Each place in every look: Swedish and English, light and dark, wide and 820 px. */
const ways = [
  ["sv", "light", 1280],
  ["sv", "dark", 820],
  ["en", "dark", 1280],
  ["en", "light", 820],
];

async function reminded(core) {
  const page = await openAt(core, "#/");
  await pictured(page, "reminder");
  await press(page, "Påminn mig om en vecka");
  await page.getByText("Du blir påmind igen om en vecka.").waitFor();
  await is("reminder: it waits", () => page.locator(".banner").count(), 0);
  await page.close();
}

/** The words on the page, each after its number. */
const shown = (page) =>
  page
    .locator("ol.words li")
    .evaluateAll((all) => all.map((one) => one.textContent.replace(/^\d+/, "")));

/** Makes words as a person does, and gives them. */
async function made(core) {
  const page = await openAt(core, "#/recovery");
  await pictured(page, "why");
  await page.locator("input[type=password]").press("Enter");
  await page.locator(".problem-text").waitFor();
  await page.locator("input[type=password]").fill("inte den rätta frasen");
  await page.locator("input[type=password]").press("Enter");
  await page.getByText("Lösenfrasen stämmer inte.").waitFor();
  await page.locator("input[type=password]").fill(PASSPHRASE);
  await page.locator("input[type=password]").press("Enter");
  await page.locator("ol.words").waitFor();
  await is("words: focus is on the step", () => focused(page), "Skriv av orden på papper");
  const words = await shown(page);
  await is("words: twenty-four", words.length, 24);
  await pictured(page, "words");
  const file = await saved(page, () => press(page, "Skriv ut bladet"));
  await file.saveAs(join(shots, "recovery-sheet.pdf"));
  await page.getByText("Bladet är nedladdat.").waitFor();
  await press(page, "Orden finns på papper");
  await press(page, "Kontrollera orden");
  await page.locator(".error-summary:focus").waitFor();
  await is(
    "check: empty: each field says so",
    () => page.locator(".field .problem-text").count(),
    3,
  );
  const fields = page.locator("form input");
  for (const index of [0, 1, 2]) await fields.nth(index).fill("a".repeat(100_000));
  await press(page, "Kontrollera orden");
  await page.getByText("är inte det som står på bladet").first().waitFor();
  await none("check: endless: fits the page", () => page.evaluate(tooWide));
  await pictured(page, "check");
  const places = await page.locator("form label").allTextContents();
  for (const [index, label] of places.entries()) {
    await fields.nth(index).fill(` ${words[Number(label.match(/\d+/)[0]) - 1].toUpperCase()} `);
  }
  await fields.nth(2).press("Enter");
  await page.locator("#recovery-step", { hasText: "Orden gäller" }).waitFor();
  await pictured(page, "done");
  await none("made: no errors", page.errors.splice(0));
  await page.close();
  return words;
}

const tooWide = () => {
  const over = document.documentElement.scrollWidth - innerWidth;
  return over > 0 ? [`${over} px`] : [];
};

/** Every place of recovery, in every look. */
async function everywhere(core) {
  for (const [language, theme, width] of ways) {
    await showIn(core, language, theme);
    const page = await open(core.address, { width, height: 800 });
    for (const at of ["recovery", "help", "settings"]) {
      const name = `${at} ${language} ${theme} ${width}`;
      await scene(name, async () => {
        await arrive(page, `#/${at}`);
        await pictured(page, name);
      });
    }
    await scene(`words ${language} ${theme} ${width}`, async () => {
      await arrive(page, "#/recovery");
      await page.locator("input[type=password]").fill(PASSPHRASE);
      await page.locator("input[type=password]").press("Enter");
      await page.locator("ol.words").waitFor();
      await pictured(page, `words ${language} ${theme} ${width}`);
    });
    await core.call("lock");
    await scene(`recover ${language} ${theme} ${width}`, async () => {
      await page.locator(".links button").first().press("Enter");
      await page.locator("textarea").waitFor();
      await pictured(page, `recover ${language} ${theme} ${width}`);
    });
    await page.close();
    await core.call("unlock", { passphrase: PASSPHRASE });
  }
  await showIn(core, "sv", "light");
}

/** Forgotten: every mistake is told beside its field, and nothing typed is lost. */
async function forgotten(core, words) {
  await core.call("lock");
  const page = await open(core.address);
  await press(page, "Glömt lösenfrasen?");
  const field = page.locator("textarea");
  const submit = () => press(page, "Öppna och byt lösenfras");
  const said = (name) => () => problem(page, name).textContent();
  await submit();
  await is("forgotten: empty: the words", said("words"), /Skriv de 24 orden/);
  await is("forgotten: empty: the passphrase", said("passphrase"), /Välj en ny lösenfras/);
  await pictured(page, "forgotten empty");
  for (const name of ["passphrase", "again"]) await page.locator(`[id$="-${name}"]`).fill(NEW);
  const typos = [...words];
  typos[6] = "felstavat";
  const swapped = [words[1], words[0], ...words.slice(2)];
  const other = `${"abandon ".repeat(23)}art`;
  for (const [what, text, wanted] of [
    ["a misspelt word", typos.join(" "), /Ord 7, ”felstavat”/],
    ["one word less", words.slice(1).join(" "), /Du har skrivit 23/],
    ["endless", "ord ".repeat(50_000), /Du har skrivit 50000|Du har skrivit 50\s?000/],
    ["another paper", other, /öppnar inte den här datorn/],
    ["odd text", "👩‍👩‍👧‍👦 שלום\u202Etxet\tord", /finns inte i listan/],
  ]) {
    await field.fill(text);
    await submit();
    await is(`forgotten: ${what}`, said("words"), wanted);
    await is(`forgotten: ${what}: is kept`, () => field.inputValue(), text);
    await none(`forgotten: ${what}: fits the page`, () => page.evaluate(tooWide));
  }
  if (words[0] !== words[1]) {
    await field.fill(swapped.join(" "));
    await submit();
    await is("forgotten: two words swapped", said("words"), /hör inte ihop|öppnar inte/);
  }
  await pictured(page, "forgotten swapped");
  const pasted = words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join("\r\n");
  await field.fill(pasted);
  await submit();
  await page.locator(".rail").waitFor();
  await none("forgotten: no errors", page.errors.splice(0));
  await arrive(page, "#/settings");
  await is("the trace says so", () => page.getByText("en ny lösenfras valdes").count(), 1);
  await page.close();
  await core.call("lock");
  await core.call("unlock", { passphrase: NEW });
}

/** The database is damaged, the passphrase forgotten: a backup and the words are enough. */
async function damaged(core, words, profile) {
  await core.call("lock");
  mkdirSync(join(profile, "backups"), { recursive: true });
  cpSync(join(profile, "store.db"), join(profile, "backups", "store-2026-11-19.db"));
  for (const file of readdirSync(profile).filter((one) => one.startsWith("store.db"))) {
    writeFileSync(join(profile, file), Buffer.alloc(8192, 7));
  }
  const page = await open(core.address);
  await page.locator("input[type=password]").fill(NEW);
  await page.locator("input[type=password]").press("Enter");
  await page.getByText("Filen på datorn är skadad").first().waitFor();
  await press(page, "Jag har återställningsorden");
  await page.locator("textarea").fill(words.map((word) => word.slice(0, 4)).join(" "));
  for (const name of ["passphrase", "again"]) {
    await page.locator(`[id$="-${name}"]`).fill(PASSPHRASE);
  }
  await settle(page);
  await pictured(page, "damaged");
  await press(page, "Hämta säkerhetskopian");
  await page.locator(".rail").waitFor();
  await none("damaged: no errors", page.errors.splice(0));
  await page.close();
}

/** The office on a server, with a colleague who has a case that nobody else has. */
async function office(core, folder) {
  const local = ["--listen", "127.0.0.1:0", "--private-listen", "127.0.0.1:0"];
  const data = join(folder, "server");
  const server = startProgram(program("fotfaste-server"), ["serve", ...local, "--data", data]);
  const last = async (pattern) => pattern.exec(await server.said(pattern))[1];
  const setupCode = await last(/shown only now: (\S+)/);
  const serverUrl = await last(/listening on (http:\S+)/);
  await core.call("connect_office", { serverUrl, setupCode });
  await core.call("sync_now");
  const bo = await startCore(join(folder, "Bo"));
  const name = "Bo Öberg";
  const { id, code } = await core.call("create_invite", { name, role: "coach" });
  await bo.call("join_office", { code, name, title: "", passphrase: PASSPHRASE });
  await core.call("approve_join", { inviteId: id });
  await bo.call("sync_now");
  const draft = { firstName: "Elin", lastName: "Påhittad", protection: "none" };
  await bo.call("save_participant", { draft });
  await bo.call("sync_now");
  await core.call("sync_now");
  return { bo, serverUrl };
}

/** The office's papers: reminded of, made by keyboard, and used for a colleague's case. */
async function papers(core, bo) {
  const page = await openAt(core, "#/");
  await page.getByText("Gör enhetens återställningspapper").waitFor();
  await page.getByRole("link", { name: "Gör papperen nu" }).press("Enter");
  await page.getByText("Det finns inga papper än").waitFor();
  await pictured(page, "papers none");
  await press(page, "Gör papperen");
  await page.locator("ol.words").first().waitFor();
  await is("papers: focus is on the step", () => focused(page), "Skriv av orden på papper");
  const all = await shown(page);
  await is("papers: twice twenty-four", all.length, 48);
  await pictured(page, "papers words");
  for (const paper of [1, 2]) {
    const file = await saved(page, () => press(page, `Skriv ut papper ${paper}`));
    await file.saveAs(join(shots, `office-paper-${paper}.pdf`));
  }
  await press(page, "Orden finns på två papper");
  await press(page, "Kontrollera orden");
  await page.locator(".error-summary:focus").waitFor();
  await pictured(page, "papers check");
  const fields = page.locator("form fieldset .field-row input");
  const places = await page.locator("form fieldset .field-row label").allTextContents();
  for (const [index, label] of places.entries()) {
    const at = (index < 3 ? 0 : 24) + Number(label.match(/\d+/)[0]) - 1;
    await fields.nth(index).fill(all[at]);
  }
  await fields.nth(5).press("Enter");
  await page.locator(".toast", { hasText: "Papperen är gjorda" }).waitFor();
  for (const one of [core, bo, core]) await one.call("sync_now");
  await page.getByText("Papperen öppnar ett ärende.").waitFor();
  await press(page, "Använd papperen");
  await page.getByText("Välj vad papperen ska göra").waitFor();
  await page.locator("#papers-what").check();
  await page.locator("#papers-first").fill(all.slice(0, 24).join(" "));
  await page.locator("#papers-second").fill("hund katt");
  await press(page, "Använd papperen");
  await page.locator("#papers-second-problem").waitFor();
  await pictured(page, "papers use");
  await page.locator("#papers-second").fill(all.slice(24).join("\n"));
  await press(page, "Använd papperen");
  await page.getByText("Ett ärende togs över").waitFor();
  await none("papers: no errors", page.errors.splice(0));
  await pictured(page, "papers used");
  await page.close();
  for (const [language, theme, width] of ways) {
    await showIn(core, language, theme);
    const looked = await open(core.address, { width, height: 800 });
    await arrive(looked, "#/office-recovery");
    await pictured(looked, `papers ${language} ${theme} ${width}`);
    await looked.close();
  }
}

/** The computer is gone: another one, with the words and the server's address alone. */
async function returned(core, folder, words, serverUrl) {
  await core.call("sync_now");
  const reach = async () => (await core.call("recovery_state")).reach;
  await is("return: the words reach as far as the office", reach, "office");
  const fresh = await startCore(join(folder, "fresh"));
  const page = await open(fresh.address);
  await page.getByRole("radio", { name: /Jag har återställningsord/ }).check();
  await pictured(page, "return");
  const submit = () => press(page, "Hämta tillbaka mitt arbete");
  const said = (name) => () => problem(page, name).textContent();
  await submit();
  await page.locator(".error-summary:focus").waitFor();
  await is("return: empty: the server", said("serverUrl"), /Skriv serverns adress/);
  await is("return: empty: the words", said("words"), /Skriv de 24 orden/);
  const field = (name) => page.locator(`:is(textarea, input:not([type=radio]))[id$="-${name}"]`);
  for (const name of ["passphrase", "again"]) await field(name).fill(NEW);
  const right = words.join(" ");
  const typos = [...words];
  typos[6] = "felstavat";
  for (const [what, server, text, name, wanted] of [
    ["a misspelt word", serverUrl, typos.join(" "), "words", /Ord 7, ”felstavat”/],
    ["endless", serverUrl, "ord ".repeat(50_000), "words", /Du har skrivit 50/],
    ["another paper", serverUrl, `${"abandon ".repeat(23)}art`, "words", /känner inte igen orden/],
    ["no address", "a".repeat(5_000), right, "serverUrl", /./],
    ["nobody there", "http://127.0.0.1:9", right, "serverUrl", /./],
  ]) {
    await field("serverUrl").fill(server);
    await field("words").fill(text);
    await submit();
    await is(`return: ${what}`, said(name), wanted);
    await is(`return: ${what}: is kept`, () => field("words").inputValue(), text);
    await none(`return: ${what}: fits the page`, () => page.evaluate(tooWide));
  }
  await pictured(page, "return refused");
  await field("serverUrl").fill(serverUrl);
  await field("words").fill(right);
  await submit();
  await page.locator(".rail").waitFor();
  await fresh.call("sync_now");
  await is(
    "return: as who one was",
    async () => (await fresh.call("app_state")).user.name,
    /Karin/,
  );
  await arrive(page, "#/settings");
  await is("return: the trace", () => page.getByText("hämtade tillbaka arbetet").count(), 1);
  await pictured(page, "return settings");
  await arrive(page, "#/members");
  await page.getByText("Återställningsord på papper").waitFor();
  await is("return: all see it", () => page.getByText("Kom med genom").count(), 1);
  await pictured(page, "return members");
  const end = "Låt orden sluta gälla: Karin Ålund";
  await page.getByRole("button", { name: end }).press("Enter");
  await page.getByRole("dialog").waitFor();
  await pictured(page, "return end words");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: "Låt orden sluta gälla" })
    .press("Enter");
  const papers = () => page.getByText("Återställningsord på papper").count();
  await is("return: the words are ended with the next sync", papers, 0);
  await none("return: no errors", page.errors.splice(0));
  await page.close();
}

await walk("recovery", "empty", async (core, folder) => {
  await core.call("create_profile", {
    name: "Karin Ålund",
    officeName: "Norrvike",
    passphrase: PASSPHRASE,
  });
  await scene("reminded", () => reminded(core));
  let words;
  await scene("made", async () => (words = await made(core)));
  await scene("forgotten", () => forgotten(core, words));
  await scene("damaged", () => damaged(core, words, join(folder, "profile")));
  await everywhere(core);
  let place;
  await scene("office", async () => (place = await office(core, folder)));
  await scene("papers", () => papers(core, place.bo));
  await scene("returned", () => returned(core, folder, words, place.serverUrl));
});
