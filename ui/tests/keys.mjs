// The keyboard, key by key, in the gallery.

const active = (page, what) =>
  page.evaluate((what) => {
    const e = document.activeElement;
    return what === "id"
      ? e.id
      : what === "role"
        ? e.getAttribute("role")
        : what === "value"
          ? e.value
          : e.textContent.trim();
  }, what);

async function open(browser, address, view) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  await page.goto(`${address}/gallery.html?view=${view}`);
  return page;
}

export async function walkKeys(browser, address, check) {
  await frame(await open(browser, address, "parts"), check);
  await palette(await open(browser, address, "parts"), check);
  await undo(await open(browser, address, "parts"), check);
  await visit(await open(browser, address, "visit"), check);
  await unlock(await open(browser, address, "unlock"), check);
  for (const view of ["parts", "case", "visit", "start"])
    await stops(await open(browser, address, view), view, check);
}

async function frame(page, check) {
  check("a new page puts focus in main", (await active(page, "id")) === "main");
  const name = await page
    .locator("main")
    .evaluate((e) => document.getElementById(e.getAttribute("aria-labelledby"))?.textContent);
  check("main carries the title of the page", name === "Komponenter");
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  check(
    "F6 twice comes from main past the rail to the top bar",
    await page.evaluate(() => !!document.activeElement.closest(".topbar")),
  );
  await page.keyboard.press("Shift+F6");
  check(
    "Shift F6 goes back to the rail",
    await page.evaluate(() => !!document.activeElement.closest(".rail")),
  );
  for (const [keys, said] of [
    ["Control+b", "Besök"],
    ["Control+Shift+KeyN", "Anteckning"],
    ["Control+Shift+KeyS", "Synk"],
    ["Control+Shift+KeyL", "Lås"],
  ]) {
    await page.keyboard.press(keys);
    check(
      `${keys} does what it says`,
      (await page.locator(".app > .toasts .toast span").first().textContent()) === said,
    );
  }
  await page.keyboard.press("Control+s");
  check(
    "Ctrl S says that it is saved",
    (await page.locator(".app > .toasts").textContent()).includes("redan sparat"),
  );
  await page.keyboard.press("Alt+2");
  check("Alt 2 goes to the second place", page.url().endsWith("#/participants"));
  await page.evaluate(() => document.querySelector(".skip").focus());
  await page.keyboard.press("Enter");
  check(
    "the skip link leads to main and leaves the address",
    (await active(page, "id")) === "main" && page.url().endsWith("#/participants"),
  );
  await page.locator(".error-summary a").first().click();
  check("the error summary leads to its field", (await active(page, "id")) === "g-date");
  await page.close();
}

async function palette(page, check) {
  await page.focus(".omni");
  await page.keyboard.press("Control+k");
  check("Ctrl K opens the palette in its field", (await active(page, "role")) === "combobox");
  await page.keyboard.type("elin");
  await page.getByRole("option", { name: "Elin Bergvall" }).waitFor();
  check(
    "typing finds actions and people",
    (await page.locator(".palette [role=option]").count()) === 2,
  );
  await page.keyboard.press("ArrowDown");
  const chosen = await page.locator('.palette [aria-selected="true"]').textContent();
  check("an arrow moves the choice", chosen.includes("Elin Bergvall"));
  await page.keyboard.press("Enter");
  check(
    "Enter does it",
    (await page.locator(".app > .toasts .toast").textContent()).includes("Elin"),
  );
  await page.keyboard.press("Control+k");
  await page.keyboard.type("finns inte alls");
  check("no hits are said", await page.getByText("Inga träffar. Prova").isVisible());
  await page.keyboard.press("Escape");
  check(
    "Esc gives focus back to the opener",
    await page.evaluate(() => document.activeElement.className.includes("omni")),
  );
  await page.close();
}

async function undo(page, check) {
  const day = () => page.locator("#g-day").textContent();
  await page.getByRole("button", { name: "Flytta uppföljningen" }).click();
  check("a change is shown", (await day()) === "1 december");
  await page.locator(".app > .toasts").getByRole("button", { name: "Stäng" }).click();
  await page.keyboard.press("Control+z");
  check("Ctrl Z takes it back, also when the toast is closed", (await day()) === "24 november");
  await page.keyboard.press("Control+z");
  check(
    "Ctrl Z with nothing left says so",
    (await page.locator(".app > .toasts").textContent()).includes("inget att ångra"),
  );
  const opener = page.getByRole("button", { name: "Ta bort besöket" }).last();
  await opener.focus();
  await page.keyboard.press("Enter");
  check("a dialog focuses its safe choice", (await active(page)) === "Behåll");
  await page.keyboard.press("Escape");
  check("a dialog gives focus back", (await active(page)) === "Ta bort besöket");
  await page.close();
}

async function visit(page, check) {
  const step = page.locator(".steps > li").nth(4);
  await step.locator("input").first().focus();
  await page.keyboard.press("4");
  check("4 chooses Pekar", await step.locator('input[value="G"]').isChecked());
  check("focus follows the digit", (await active(page, "value")) === "G");
  check("the count follows", (await page.locator("#g-count").textContent()) === "5 av 7 steg");
  check(
    "the next step is marked",
    await page
      .locator(".steps > li")
      .nth(5)
      .evaluate((e) => e.hasAttribute("data-now")),
  );
  await page.keyboard.press("ArrowRight");
  check("an arrow moves one level", await step.locator('input[value="M"]').isChecked());
  await page.keyboard.press("0");
  check("0 chooses Ej i dag", await step.locator('input[value="na"]').isChecked());
  await page.getByRole("button", { name: "Avsluta besöket" }).click();
  check("ending a visit focuses the safe choice", (await active(page)) === "Fortsätt besöket");
  await page.close();
}

async function unlock(page, check) {
  check(
    "the lock starts in its field",
    (await page.evaluate(() => document.activeElement.type)) === "password",
  );
  await page.keyboard.type("hemlig fras");
  await page.getByRole("button", { name: "Visa" }).click();
  check(
    "the passphrase can be shown",
    (await page.getByLabel("Lösenfras").getAttribute("type")) === "text",
  );
  await page.close();
}

/** Tab through a page: every stop is in view and ringed. */
async function stops(page, view, check) {
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
    if (!stop) break;
    if (!stop.seen) problems.push(`hidden: ${stop.what}`);
    if (!stop.ringed) problems.push(`no ring: ${stop.what}`);
  }
  check(`${view}: every stop is in view and ringed`, problems);
  await page.close();
}
