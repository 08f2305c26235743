// The keyboard, key by key, in the gallery.

import { focused, focusedId, is, none, open, scene, settle } from "./walk.mjs";

const toasts = (page) => () => page.locator(".app > .toasts").textContent();
const inside = (page, part) => () =>
  page.evaluate((part) => document.activeElement.closest(part) !== null, part);
const pressed = (page, name) => page.getByRole("button", { name }).last().click();

export async function walkKeys(address) {
  const at = async (view, work) => {
    const where = `${address}/gallery.html?view=${view}`;
    const page = await open(where, { width: 1100, height: 700 });
    await settle(page);
    await scene(`${view}: ${work.name}`, () => work(page, view));
    await page.close();
  };
  await at("parts", frame);
  await at("parts", palette);
  await at("parts", undo);
  await at("visit", visit);
  await at("unlock", unlock);
  for (const view of ["parts", "case", "visit", "start"]) await at(view, stops);
}

async function frame(page) {
  await is("a new page puts focus in main", () => focusedId(page), "main");
  const name = () =>
    page
      .locator("main")
      .evaluate((e) => document.getElementById(e.getAttribute("aria-labelledby"))?.textContent);
  await is("main carries the title of the page", name, "Komponenter");
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await is("F6 twice comes from main past the rail to the top bar", inside(page, ".topbar"));
  await page.keyboard.press("Shift+F6");
  await is("Shift F6 goes back to the rail", inside(page, ".rail"));
  for (const [keys, said] of [
    ["Control+b", "Besök"],
    ["Control+Shift+KeyN", "Anteckning"],
    ["Control+Shift+KeyS", "Synk"],
    ["Control+Shift+KeyL", "Lås"],
  ]) {
    await page.keyboard.press(keys);
    const newest = page.locator(".app > .toasts .toast span").first();
    await is(`${keys} does what it says`, () => newest.textContent(), said);
  }
  await page.keyboard.press("Control+s");
  await is("Ctrl S says that it is saved", toasts(page), /redan sparat/);
  await page.keyboard.press("Alt+2");
  await is("Alt 2 goes to the second place", () => page.url(), /#\/participants$/);
  await page.evaluate(() => document.querySelector(".skip").focus());
  await page.keyboard.press("Enter");
  await is("the skip link leads to main", () => focusedId(page), "main");
  await is("the skip link leaves the address", () => page.url(), /#\/participants$/);
  await page.locator(".error-summary a").first().click();
  await is("the error summary leads to its field", () => focusedId(page), "g-date");
}

async function palette(page) {
  await page.focus(".omni");
  await page.keyboard.press("Control+k");
  const role = () => page.evaluate(() => document.activeElement.getAttribute("role"));
  await is("Ctrl K opens the palette in its field", role, "combobox");
  await page.keyboard.type("elin");
  await page.getByRole("option", { name: "Elin Bergvall" }).waitFor();
  const options = page.locator(".palette [role=option]");
  await is("typing finds actions and people", () => options.count(), 2);
  await page.keyboard.press("ArrowDown");
  const chosen = page.locator('.palette [aria-selected="true"]');
  await is("an arrow moves the choice", () => chosen.textContent(), /Elin Bergvall/);
  await page.keyboard.press("Enter");
  await is("Enter does it", toasts(page), /Elin/);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("finns inte alls");
  await is("no hits are said", () => page.getByText("Inga träffar. Prova").isVisible());
  await page.keyboard.press("Escape");
  await is("Esc gives focus back to the opener", inside(page, ".omni"));
}

async function undo(page) {
  const day = () => page.locator("#g-day").textContent();
  await pressed(page, "Flytta uppföljningen");
  await is("a change is shown", day, "1 december");
  await page.locator(".app > .toasts").getByRole("button", { name: "Stäng" }).click();
  await page.keyboard.press("Control+z");
  await is("Ctrl Z takes it back, also when the toast is closed", day, "24 november");
  await page.keyboard.press("Control+z");
  await is("Ctrl Z with nothing left says so", toasts(page), /inget att ångra/);
  await page.getByRole("button", { name: "Ta bort besöket" }).last().press("Enter");
  await is("a dialog focuses its safe choice", () => focused(page), "Behåll");
  await page.keyboard.press("Escape");
  await is("a dialog gives focus back", () => focused(page), "Ta bort besöket");
}

async function visit(page) {
  const step = page.locator(".steps > li").nth(4);
  const chosen = (level) => () => step.locator(`input[value="${level}"]`).isChecked();
  await step.locator("input").first().focus();
  await page.keyboard.press("4");
  await is("4 chooses Pekar", chosen("G"));
  const value = () => page.evaluate(() => document.activeElement.value);
  await is("focus follows the digit", value, "G");
  await is("the count follows", () => page.locator("#g-count").textContent(), "5 av 7 steg");
  const next = page.locator(".steps > li").nth(5);
  await is("the next step is marked", () => next.evaluate((e) => e.hasAttribute("data-now")));
  await page.keyboard.press("ArrowRight");
  await is("an arrow moves one level", chosen("M"));
  await page.keyboard.press("0");
  await is("0 chooses Ej i dag", chosen("na"));
  await pressed(page, "Avsluta besöket");
  await is("ending a visit focuses the safe choice", () => focused(page), "Fortsätt besöket");
}

async function unlock(page) {
  const type = () => page.evaluate(() => document.activeElement.type);
  await is("the lock starts in its field", type, "password");
  await page.keyboard.type("hemlig fras");
  await pressed(page, "Visa");
  const field = page.getByLabel("Lösenfras");
  await is("the passphrase can be shown", () => field.getAttribute("type"), "text");
}

/** Tab through a page: every stop is in view and ringed. */
async function stops(page, view) {
  const problems = [];
  for (let i = 0; i < 160; i++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const e = document.activeElement;
      if (e === document.body) return null;
      const face = e.closest(".level, .segmented span, .choice") ?? e;
      const box = face.getBoundingClientRect();
      const inside = (n, max) => Math.min(max - 2, Math.max(1, n));
      const mid = document.elementFromPoint(
        inside(box.x + box.width / 2, innerWidth),
        inside(box.y + box.height / 2, innerHeight),
      );
      const ringed = [e, e.nextElementSibling, face].some(
        (x) =>
          x &&
          getComputedStyle(x).outlineStyle !== "none" &&
          parseFloat(getComputedStyle(x).outlineWidth) >= 2,
      );
      const seen =
        box.bottom > 0 && box.top < innerHeight && (face.contains(mid) || mid?.contains(face));
      return { seen, ringed, what: e.outerHTML.slice(0, 80) };
    });
    if (!stop && i > 0) break;
    if (!stop) return none(`${view}: Tab comes somewhere`, ["nowhere"]);
    if (!stop.seen) problems.push(`hidden: ${stop.what}`);
    if (!stop.ringed) problems.push(`no ring: ${stop.what}`);
  }
  await none(`${view}: every stop is in view and ringed`, problems);
}
