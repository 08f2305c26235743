// Every part in a real browser: axe, overflow, target sizes, the content security policy, the keys.
//   npm run test:browser [-- --no-build]

import { join } from "node:path";
import { build } from "vite";
import { walkKeys } from "./keys.mjs";
import { serve } from "./serve.mjs";
import { look, none, open, root, scene, settle, walk } from "./walk.mjs";

const views = ["parts", "case", "today", "visit", "unlock", "unlock-wrong", "start", "wait"];
const sizes = [
  [1280, 800],
  [820, 1100],
  [320, 640],
];

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
async function seen(address, view, [width, height], theme) {
  const name = `${view} ${theme} ${width}`;
  const page = await open(`${address}/gallery.html?view=${view}&theme=${theme}`, {
    ...{ theme, width, height },
    warnings: true,
  });
  await settle(page);
  await none(`${name}: targets`, () => page.evaluate(small, view === "visit" ? 44 : 24));
  await look(page, name, { full: view !== "visit" });
  if (view === "parts" && width === 1280) {
    await page.getByRole("button", { name: "Ta bort besöket" }).last().click();
    await page.locator("dialog[open]").waitFor();
    await look(page, `dialog ${theme}`);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await page.locator(".palette").waitFor();
    await look(page, `palette ${theme}`);
  }
  await page.close();
}

await walk("gallery", null, async () => {
  if (!process.argv.includes("--no-build")) {
    await build({ root, mode: "gallery", logLevel: "error" });
  }
  const { address, stop } = await serve(join(root, "dist-gallery"));
  try {
    for (const theme of ["light", "dark"])
      for (const size of sizes)
        for (const view of views)
          await scene(`${view} ${theme} ${size[0]}`, () => seen(address, view, size, theme));
    await walkKeys(address);
  } finally {
    stop();
  }
});
