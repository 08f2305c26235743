// What axe finds on a page as it stands.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** To be evaluated in the page first. */
export const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** Each violation in a line, with the first places. */
export async function runAxe(page) {
  // A dialog that is still fading in has the contrast of neither before nor after.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((one) => one.finished)),
  );
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const result = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, rules: { "target-size": { enabled: true } } }),
    tags,
  );
  return result.violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .slice(0, 3)
        .map((n) => `${n.target.join(" ")} ${n.failureSummary?.split("\n")[1] ?? ""}`)
        .join(" | ")}`,
  );
}
