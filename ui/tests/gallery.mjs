// Every part in a real browser: axe, overflow, target sizes, the content security policy, the keys.
//   npm run test:browser [-- --no-build]      CHROMIUM may point at another browser

import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { axe, runAxe } from "./axe.mjs";
import { walkKeys } from "./keys.mjs";
import { serve } from "./serve.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const shots = join(root, "shots");
const views = ["parts", "case", "today", "visit", "unlock", "unlock-wrong", "start", "wait"];
const sizes = [
  [1280, 800],
  [820, 1100],
  [320, 640],
];

let passed = 0;
let failed = 0;
function check(name, problems) {
  const found = Array.isArray(problems) ? problems : problems ? [] : ["no"];
  if (found.length === 0) passed++;
  else {
    failed++;
    console.log(`FAIL ${name}\n  ${found.join("\n  ")}`);
  }
}

/** Things to press that are smaller than they may be: 24 px, and 44 in a visit (WCAG 2.5.8). */
function small(min) {
  const all = document.querySelectorAll(
    "main :is(a[href], button, input, select, textarea, summary)",
  );
  const face = (e) => e.closest("label, .check, .choice, .segmented span") ?? e;
  return [...all]
    .filter((e) => e.checkVisibility() && getComputedStyle(e).display !== "inline")
    .map((e) => ({ e, box: face(e).getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0 && (box.width < min - 0.5 || box.height < min - 0.5))
    .map(
      ({ e, box }) =>
        `${e.outerHTML.slice(0, 70)} ${Math.round(box.width)}x${Math.round(box.height)}`,
    );
}

/** One view at one size in one theme. */
async function look(browser, address, view, [width, height], theme) {
  const name = `${view} ${theme} ${width}`;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    bypassCSP: false,
  });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on(
    "console",
    (line) => ["error", "warning"].includes(line.type()) && errors.push(line.text()),
  );
  await page.goto(`${address}/gallery.html?view=${view}&theme=${theme}`);
  await page.evaluate(() => document.fonts.ready);
  const file = join(shots, `${view}-${theme}-${width}.png`);
  await page.screenshot({ path: file, fullPage: view !== "visit" });
  check(`${name}: no errors, nothing against the policy`, errors);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  check(`${name}: no sideways scroll`, over > 0 ? [`${over} px`] : []);
  check(`${name}: targets`, await page.evaluate(small, view === "visit" ? 44 : 24));
  // Through the debugger, not through a script element: the policy stays as it is.
  await page.evaluate(axe);
  check(`${name}: axe`, await runAxe(page));
  if (view === "parts" && width === 1280) {
    await page.getByRole("button", { name: "Ta bort besöket" }).last().click();
    check(`${name}: axe with the dialog open`, await runAxe(page));
    await page.screenshot({ path: join(shots, `dialog-${theme}.png`) });
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    check(`${name}: axe with the palette open`, await runAxe(page));
    await page.screenshot({ path: join(shots, `palette-${theme}.png`) });
  }
  await page.close();
}

mkdirSync(shots, { recursive: true });
if (!process.argv.includes("--no-build")) await build({ root, mode: "gallery", logLevel: "error" });
const { address, stop } = await serve(join(root, "dist-gallery"));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
});
try {
  for (const theme of ["light", "dark"])
    for (const size of sizes)
      for (const view of views) await look(browser, address, view, size, theme);
  await walkKeys(browser, address, check);
} finally {
  await browser.close();
  stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
