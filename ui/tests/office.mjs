// Colleagues and their computers, who has a case, invitations, and handing over, over the real core and a
// server: by hand and by keyboard, then axe, overflow and pictures, in both themes and languages.
//   npm run build && cargo build --workspace --bins && npm run test:office

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
  scene,
  settle,
  showIn,
  startCore,
  startProgram,
  walk,
} from "./walk.mjs";

/** Language, theme, and how wide the window is; 640 is 1280 at 200 % zoom. */
const ways = [
  ["sv", "light", 1280],
  ["en", "dark", 1280],
  ["sv", "dark", 820],
  ["en", "light", 640],
];

const pictured = (page, name) => look(page, name, { full: true });
const pressed = (page, name) => page.getByRole("button", { name }).first().press("Enter");
const dialog = (page) => page.locator("dialog[open]");

async function connected(core, folder) {
  const local = ["--listen", "127.0.0.1:0", "--private-listen", "127.0.0.1:0"];
  const data = join(folder, "server");
  const server = startProgram(program("fotfaste-server"), ["serve", ...local, "--data", data]);
  const last = async (pattern) => pattern.exec(await server.said(pattern))[1];
  const setupCode = await last(/shown only now: (\S+)/);
  const serverUrl = await last(/listening on (http:\S+)/);
  await core.call("connect_office", { serverUrl, setupCode });
  await core.call("sync_now");
}

/** A colleague on a computer of their own, let in by calls alone. */
async function colleague(core, folder, name) {
  const other = await startCore(join(folder, name.split(" ")[0]));
  const { id, code } = await core.call("create_invite", { name, role: "coach" });
  await other.call("join_office", { code, name, title: "", passphrase: PASSPHRASE });
  await core.call("approve_join", { inviteId: id });
  await both(other, core);
  const me = (await other.call("app_state")).user.id;
  return { ...other, me };
}

async function both(one, other) {
  await one.call("sync_now");
  await other.call("sync_now");
}

/** An invitation as text and as a picture, answered, and approved by the code both screens show. */
async function invited(core, folder) {
  const page = await openAt(core, "#/members");
  await pressed(page, "Bjud in");
  await page.locator("#invite-name").fill("Eva Öst");
  await pressed(page, "Skapa inbjudan");
  const qr = page.getByRole("img", { name: /QR-kod/ });
  await qr.waitFor();
  const squares = () => qr.locator("path").getAttribute("d");
  await is("invite: the picture has squares", squares, (path) => path.length > 500);
  await pictured(page, "invite");
  await page.emulateMedia({ media: "print" });
  await is("print: the code stands there", () => page.locator(".code-on-paper").isVisible());
  await is(
    "print: nothing of colleagues",
    () => page.locator(".member").first().isVisible(),
    false,
  );
  await page.screenshot({ path: join("shots", "office-invite-print.png") });
  await page.emulateMedia({ media: "screen" });
  const code = await page.getByLabel("Koden att lämna över").inputValue();
  const eva = await startCore(join(folder, "Eva"));
  const wait = await eva.call("join_office", {
    code,
    name: "Eva Öst",
    title: "",
    passphrase: PASSPHRASE,
  });
  await pressed(page, "Jämför koden med Eva Öst");
  await dialog(page).waitFor();
  await is(
    "compare: the same code",
    () => page.locator(".join-code").textContent(),
    wait.compareCode,
  );
  const spoken = () => dialog(page).locator(".visually-hidden").first().textContent();
  await is("compare: said digit by digit, in groups", spoken, /^(\d )+\d, (\d )+\d$/);
  await is("compare: the safe choice has focus", () => focused(page), "Vänta");
  await pictured(page, "compare");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Eva Öst är godkänd").waitFor();
  await both(eva, core);
  await page.close();
  return { ...eva, me: (await eva.call("app_state")).user.id };
}

/**
 * Another computer of one's own, in the window of both: the code shown, typed, rejected once, compared,
 * approved; and then everything is there.
 */
async function linked(core, folder) {
  const page = await openAt(core, "#/members");
  const laptop = await startCore(join(folder, "laptop"));
  const there = await open(laptop.address, { width: 1280, height: 900 });
  const begin = async () => {
    await pressed(page, "Lägg till en dator");
    const code = await page.getByLabel("Koden att skriva på den nya datorn").inputValue();
    await there.locator("input[value=join]").check();
    await there.getByLabel("Koden", { exact: true }).fill(code);
    await there.getByText("Koden kommer från din andra dator").waitFor();
  };
  await there.locator("input[value=join]").check();
  await there.getByLabel("Koden", { exact: true }).fill("FF-1234");
  await there.locator('input[id$="-name"]').fill("Någon");
  await there.locator("input[type=password]").first().fill(PASSPHRASE);
  await there.locator("input[type=password]").last().fill(PASSPHRASE);
  await pressed(there, "Anslut datorn");
  await there.getByText("Det här är inte en hel kod").first().waitFor();
  await pictured(there, "link-mistyped");
  await begin();
  await pictured(page, "link-code");
  await is("link: nobody is asked for a name", () => there.locator('[id$="-name"]').count(), 0);
  await pictured(there, "link-start");
  await pressed(there, "Anslut datorn");
  await there.getByRole("heading", { name: "Godkänn på din andra dator" }).waitFor();
  await pictured(there, "link-wait");
  await pressed(page, "Avvisa datorn");
  await page.getByText("Datorn är avvisad").waitFor();
  await laptop.call("sync_now");
  await there.getByText("Det finns inget att vänta på längre").waitFor();
  await pictured(there, "link-rejected");
  await pressed(there, "Börja om");
  await there.getByRole("heading", { name: "Kom igång på den här datorn" }).waitFor();
  await begin();
  await there.locator("input[type=password]").first().fill(PASSPHRASE);
  await there.locator("input[type=password]").last().fill(PASSPHRASE);
  await pressed(there, "Anslut datorn");
  await there.locator(".join-code").waitFor();
  const shown = await there.locator(".join-code").textContent();
  await pressed(page, "Jämför koden med din nya dator");
  await dialog(page).waitFor();
  await is("link: the same code", () => dialog(page).locator(".join-code").textContent(), shown);
  await is("link: the safe choice has focus", () => focused(page), "Vänta");
  await pictured(page, "link-compare");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Datorn är godkänd").waitFor();
  await laptop.call("sync_now");
  const all = async (who) => (await who.call("list_participants", {})).rows.length;
  await is("link: the whole caseload", () => all(laptop), await all(core));
  await there.getByRole("navigation").first().waitFor();
  await pictured(there, "link-there");
  await core.call("sync_now");
  const mine = async () => (await core.call("list_devices")).find((one) => one.me).devices.length;
  await is("link: two computers of one's own", mine, 2);
  await there.close();
  await page.close();
}

/** A colleague had a case and wrote offline; then it is gone there, and what was written is not. */
async function left(core, bo, person) {
  const of = { participant: person, member: bo.me };
  await bo.call("save_settings", { ...(await bo.call("get_settings")), autoSync: false });
  const draft = { participant: person, text: "Ringde om schemat. Börjar på måndag." };
  await bo.call("write_note", { draft });
  await core.call("take_out_of_case", of);
  await core.call("sync_now");
  await bo.call("sync_now");
  await showIn(bo, "sv", "light");
  const page = await openAt(bo, "#/");
  await page.getByText("men något hann inte skickas").waitFor();
  await pictured(page, "left-today");
  await page.getByRole("link", { name: "Titta på det" }).press("Enter");
  await page.getByText("Ringde om schemat").waitFor();
  await pictured(page, "left-sync");
  await showIn(bo, "en", "dark");
  await page.getByText("I have seen this").first().waitFor();
  await pictured(page, "left-dark");
  await page.setViewportSize({ width: 820, height: 800 });
  await pictured(page, "left-820");
  await showIn(bo, "sv", "light");
  await page.getByRole("button", { name: /Jag har sett detta: ta bort/ }).press("Enter");
  await dialog(page).waitFor();
  await is("left: the safe choice has focus", () => focused(page), "Behåll det");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Ringde om schemat").waitFor({ state: "detached" });
  await is("left: nothing is kept", () => bo.call("left_cases"), []);
  await page.close();
}

/** The version that the office requires: asked for, seen as a wish, taken back. */
async function version(core) {
  const page = await openAt(core, "#/members");
  await pressed(page, "Kräv version 1 eller nyare");
  await dialog(page).waitFor();
  await is("version: the safe choice has focus", () => focused(page), "Vänta");
  await pictured(page, "version");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".toast", { hasText: "från nästa synk" }).waitFor();
  await core.call("sync_now");
  await page.getByText("Enheten kräver version 1 eller nyare").waitFor();
  await is(
    "version: not asked for twice",
    () => page.getByRole("button", { name: /Kräv version/ }).count(),
    0,
  );
  await page.close();
}

/** Another role by keyboard; it waits for the sync, is taken back, and asked for again. */
async function roles(core, bo) {
  const page = await openAt(core, "#/members");
  const change = async () => {
    await page.getByRole("button", { name: "Ändra roll: Bo Öberg" }).press("Enter");
    await page.locator(`input[value=lead]`).check();
    await page.getByRole("button", { name: "Ändra rollen" }).press("Enter");
  };
  await core.call("save_settings", { ...(await core.call("get_settings")), autoSync: false });
  await change();
  await page.locator(".toast", { hasText: "från nästa synk" }).waitFor();
  await core.call("sync_now");
  const role = async () =>
    (await core.call("list_devices")).find((one) => one.member === bo.me).role;
  await is("role: it holds after the sync", role, "lead");
  await page.getByRole("button", { name: "Ändra roll: Anna Ålund" }).press("Enter");
  await page.locator("input[value=coach]:visible").check();
  await page.getByRole("button", { name: "Ändra rollen" }).press("Enter");
  await page.getByText("Enheten behöver minst en administratör").waitFor();
  await pictured(page, "last-administrator");
  await page.close();
}

/** From the case: shared, narrowed, handed over, and a colleague's way out. */
async function shared(core, bo, person) {
  const page = await openAt(core, `#/participants/${person}/shared`);
  await pressed(page, "Dela med en kollega");
  await page.locator("#share-member").selectOption({ label: "Bo Öberg" });
  await page.locator("#share-right").selectOption({ label: "Läsa och skriva" });
  await page.locator("#share-until").fill("1 januari 2020");
  await pressed(page, "Dela ärendet");
  await page.locator("#share-until-problem").waitFor();
  await pictured(page, "share-past");
  await page.locator("#share-until").fill("14 december 2099");
  await pressed(page, "Dela ärendet");
  await page.locator(".list", { hasText: "Bo Öberg" }).first().waitFor();
  await both(core, bo);
  await page.getByText("Anna Ålund lät Bo Öberg läsa och skriva").waitFor();
  await page.getByText("till och med 14 dec 2099").first().waitFor();
  await pictured(page, "shared-until");
  await page.getByRole("button", { name: "Ändra slutdagen: Bo Öberg" }).press("Enter");
  await page.getByLabel("Bo Öberg har ärendet till och med").fill("");
  await pressed(page, "Spara slutdagen");
  await both(core, bo);
  await page.getByRole("button", { name: "Sätt slutdag: Bo Öberg" }).waitFor();
  await pictured(page, "shared");
  await pressed(page, "Ta ut Bo Öberg ur ärendet");
  await is("take out: the safe choice has focus", () => focused(page), "Låt kollegan vara kvar");
  await pictured(page, "take-out");
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await is("take out: focus is back", () => focused(page), "Ta ut");
  await pressed(page, "Lämna över ärendet");
  await page.getByRole("button", { name: "Lämna över ärendet" }).last().press("Enter");
  await page.getByText("Välj en kollega").waitFor();
  await page.getByLabel("Lämna över till").selectOption({ label: "Bo Öberg" });
  await page.getByRole("button", { name: "Lämna över ärendet" }).last().press("Enter");
  await dialog(page).waitFor();
  await pictured(page, "hand-over");
  await page.keyboard.press("Escape");
  await page.close();
}

/** All cases at once: refused without a colleague, looked at, then shared. Protected ones stand apart. */
async function given(core) {
  const page = await openAt(core, "#/hand-over");
  await pressed(page, "Låna ut ärendena");
  await page.locator(".error-summary:focus").waitFor();
  await pictured(page, "give-refused");
  await page.locator("#give-member").selectOption({ label: "Eva Öst" });
  await page.locator("#give-until").fill("14 december 2099");
  await page.locator("fieldset#give-cases input:checked").first().uncheck();
  await pressed(page, "Låna ut ärendena");
  await dialog(page).waitFor();
  const names = await dialog(page).locator("li").count();
  await pictured(page, "give-sure");
  const { protected: hidden } = await core.call("handover_cases");
  await none(
    "give: nobody protected is offered",
    hidden.filter((one) => one.name !== one.caseNumber),
  );
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".toast", { hasText: "lånas ut till Eva Öst" }).waitFor();
  await core.call("sync_now");
  const eva = async () =>
    (await core.call("list_devices")).find((one) => one.name === "Eva Öst").cases;
  await is("give: as many cases as the list said", eva, names);
  await page.close();
}

/** A lost laptop in two clicks, by keyboard; and one who cannot be removed yet. */
async function revoked(core, bo, eva) {
  const page = await openAt(core, "#/members");
  const draft = { firstName: "Oskar", lastName: "Ensam" };
  await bo.call("save_participant", { draft });
  await both(bo, core);
  await page.getByRole("button", { name: "Ta bort ur enheten: Bo Öberg" }).press("Enter");
  await page.getByText("ett ärende som du inte kan läsa").waitFor();
  await pictured(page, "stays");
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Spärra datorn: Eva Öst, dator 1" }).press("Enter");
  await dialog(page).waitFor();
  await is("revoke: the safe choice has focus", () => focused(page), "Behåll datorn");
  await pictured(page, "revoke");
  await page.keyboard.press("Tab");
  await is("revoke: the act is next", () => focused(page), "Spärra datorn");
  await page.keyboard.press("Enter");
  await page.locator(".toast", { hasText: "spärras vid nästa synk" }).waitFor();
  await core.call("sync_now");
  const device = async () =>
    (await core.call("list_devices")).find((one) => one.member === eva.me).devices[0].revoked?.by;
  await is("revoke: it holds, and says by whom", device, "Anna Ålund");
  await page.getByText(/Spärrades .* av Anna Ålund/).waitFor();
  await page.close();
}

await walk("office", "sample", async (core, folder) => {
  await showIn(core, "sv", "light");
  const alone = await openAt(core, "#/members");
  await look(alone, "alone");
  await alone.close();
  await connected(core, folder);
  const bo = await colleague(core, folder, "Bo Öberg");
  const { rows } = await core.call("list_participants", {});
  const person = rows.find((row) => row.phase === "introduction" && !row.protected).id;
  const hidden = rows.find((row) => row.protected).id;
  let eva;
  await scene("invite", async () => (eva = await invited(core, folder)));
  await scene("linked", () => linked(core, folder));
  await scene("roles", () => roles(core, bo));
  await scene("shared", () => shared(core, bo, person));
  await scene("give", () => given(core));
  await scene("left", () => left(core, bo, person));
  await scene("version", () => version(core));
  await scene("revoke", () => revoked(core, bo, eva));
  const pages = {
    members: "#/members",
    give: "#/hand-over",
    help: "#/help",
    sync: "#/sync",
    "shared-page": `#/participants/${person}/shared`,
    "shared-protected": `#/participants/${hidden}/shared`,
  };
  for (const [language, theme, width] of ways) {
    await showIn(core, language, theme);
    const page = await open(core.address, { width, height: width === 640 ? 400 : 800 });
    for (const [name, hash] of Object.entries(pages)) {
      const title = `${name} ${language} ${theme} ${width}`;
      await scene(title, async () => {
        await arrive(page, hash);
        await pictured(page, title);
      });
    }
    await page.close();
  }
  await scene("a coach sees without the buttons", async () => {
    await showIn(bo, "sv", "light");
    const page = await openAt(bo, "#/members");
    await settle(page);
    await is(
      "coach: no buttons",
      () => page.getByRole("button", { name: /Spärra|Ändra roll/ }).count(),
      0,
    );
    await page.close();
  });
});
