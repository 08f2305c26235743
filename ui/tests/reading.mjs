// What a coach reads and finds, over the core and the sample office: the tabs, the curves, the
// timeline's filters, the palette, saved filters and the calendar; with the keyboard, with axe.
//   npm run build && cargo build --workspace --bins && npm run test:reading

import { join } from "node:path";
import { arrive, focused, is, look, openAt, saved, scene, shots, showIn, walk } from "./walk.mjs";

/** One row at every width, arrows along it, and Ctrl with a figure to each. */
async function tabs(page, person) {
  for (const width of [1280, 820, 640]) {
    await page.setViewportSize({ width, height: 800 });
    await arrive(page, `${person}/tasks`);
    for (const row of [".tabs", ".subtabs"]) {
      const tops = () =>
        page
          .locator(`${row} > a`)
          .evaluateAll(
            (all) => new Set(all.map((one) => Math.round(one.getBoundingClientRect().top))).size,
          );
      await is(`tabs: ${row} is one row at ${width}`, tops, 1);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator(".tabs > a").first().focus();
  await page.keyboard.press("ArrowRight");
  await is("tabs: an arrow moves along", () => focused(page), "Introduktion");
  await page.keyboard.press("End");
  await is("tabs: End goes to the last", () => focused(page), "Insyn och samtycken");
  await page.keyboard.press("Enter");
  await is("tabs: Enter goes there", () => page.url(), /\/consents$/);
  await is("tabs: focus stays on the tab", () => focused(page), "Insyn och samtycken");
  await page.keyboard.press("Control+3");
  await is("tabs: Ctrl 3 goes to the third", () => page.url(), /\/plan$/);
}

async function curves(page, person) {
  await arrive(page, `${person}/curves`);
  await page.locator("figure.chart > svg").first().waitFor();
  const named = () =>
    page.locator("figure.chart > svg").evaluateAll((charts) =>
      charts.every((chart) =>
        chart
          .getAttribute("aria-labelledby")
          .split(" ")
          .every((id) => document.getElementById(id)?.textContent.trim()),
      ),
    );
  await is("curves: every chart has a title and a description", named);
  await is("curves: both anchors are drawn", () => page.locator(".chart .anchor").count(), 2);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const table = page.locator("figure.chart table").first();
  await is("curves: on paper the table is open", () => table.isVisible());
  await is("curves: on paper there are no tabs", () => page.locator(".tabs").isVisible(), false);
  await page.screenshot({ path: join(shots, "reading-curves-paper.png"), fullPage: true });
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

async function filters(page) {
  await arrive(page, "#/participants");
  await page.locator(".filters select").selectOption("introduction");
  await page.waitForURL(/phase=introduction/);
  await page.getByRole("button", { name: "Spara filtret" }).press("Enter");
  await page.getByLabel("Vad filtret ska heta").fill("I introduktion");
  await page.keyboard.press("Enter");
  const filter = page.getByRole("button", { name: "I introduktion", exact: true });
  await filter.waitFor();
  const pressed = () => filter.getAttribute("aria-pressed");
  await is("saved filter: it is the one that is chosen", pressed, "true");
  await page.getByLabel("Börja listan med det här").check();
  await look(page, "saved filter");
  await arrive(page, "#/sync");
  await arrive(page, "#/participants");
  await page.waitForURL(/phase=introduction/);
  await page.getByRole("button", { name: "Ta bort filtret I introduktion" }).press("Enter");
  await filter.waitFor({ state: "detached" });
  const lost = () => page.evaluate(() => document.activeElement === document.body);
  await is("saved filter: focus is not lost", lost, false);
  await page.keyboard.press("Control+z");
  await filter.waitFor();
}

async function calendar(page) {
  await arrive(page, "#/");
  await page.getByRole("button", { name: "Till kalendern" }).press("Enter");
  await look(page, "calendar");
  const save = page.getByRole("button", { name: "Spara kalenderfilen" });
  const name = (await saved(page, () => save.press("Enter"))).suggestedFilename();
  await is("calendar: a file that names nobody", name, /^kalender-[\d-]+\.ics$/);
  await page.getByText(/^Kalenderfilen är sparad/).waitFor();
}

await walk("reading", "sample", async (core) => {
  const { rows } = await core.call("list_participants", {});
  const who = rows.find((row) => row.phase === "introduction" && row.supportPercent !== null);
  const person = `#/participants/${who.id}`;
  for (const theme of ["dark", "light"]) {
    await showIn(core, "sv", theme);
    const page = await openAt(core, "#/", { height: 800 });
    for (const part of ["", "/curves", "/timeline"]) {
      await arrive(page, person + part);
      await look(page, `person${part.replace("/", " ")} ${theme}`);
    }
    if (theme === "light") {
      const scenes = { tabs, curves, timeline, palette, filters, calendar };
      for (const [name, work] of Object.entries(scenes)) {
        await scene(name, () => work(page, name === "palette" ? who : person));
      }
    }
    await page.close();
  }
});
