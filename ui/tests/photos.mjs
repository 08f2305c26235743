// Photos of steps, by the keyboard: seen, enlarged, added, refused, pasted, dropped, taken back; in the
// visit under way; and where they are when they are not here. A part of the walk over the pages.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { arrive, focused, is, look, root, showIn } from "./walk.mjs";

const picture = readFileSync(join(root, "..", "icons", "icon.png"));

/** The sample office's placement whose steps have photos. */
async function pictured({ call }) {
  const { rows } = await call("list_participants", {});
  for (const row of rows.filter((one) => one.phase === "introduction" && !one.protected)) {
    const { placements } = await call("get_participant", { id: row.id });
    for (const { id } of placements) {
      const { tasks } = await call("get_placement", { id });
      if (tasks.some((task) => task.steps.some((step) => step.photos.length > 0))) {
        return { tasks: `#/participants/${row.id}/tasks`, placement: id };
      }
    }
  }
  throw new Error("nobody in the sample office has a photo");
}

/** How many photos the placement's steps have. */
const photos = async ({ call }, placement) => {
  const { tasks } = await call("get_placement", { id: placement });
  return tasks.flatMap((task) => task.steps.flatMap((step) => step.photos)).length;
};

/** Hands a file to the page as the clipboard or a drag would. */
const hand = (locator, event) =>
  locator.evaluate(
    (element, { event, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], "bild.png", { type: "image/png" }));
      const init = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        event === "paste"
          ? new ClipboardEvent("paste", { ...init, clipboardData: data })
          : new DragEvent("drop", { ...init, dataTransfer: data }),
      );
    },
    { event, bytes: [...picture] },
  );

const thumbs = (page) => page.locator("main button.photo");
const shown = (page) => page.locator("main button.photo img");
const isOnPhoto = (page) =>
  page.evaluate(() => document.activeElement?.classList.contains("photo"));

/** Small beside the step, large in a dialog, and back. */
async function enlarged(page, { tasks }) {
  await arrive(page, tasks);
  await shown(page).nth(2).waitFor();
  await is("photos: three in the sample", () => thumbs(page).count(), 3);
  await look(page, "photos", { full: true });
  await thumbs(page).first().press("Enter");
  const large = page.locator("dialog[open] .large img");
  await large.waitFor();
  const width = () => large.evaluate((one) => one.decode().then(() => one.naturalWidth));
  await is("photos: the large one is large", width, 1200);
  await look(page, "photos dialog");
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await is("photos: focus is back on the small one", () => isOnPhoto(page));
}

/** A megabyte is refused beside the field, and stands there until it is taken away. */
async function tooLong(page, save) {
  const words = page.locator("textarea[id$=description]");
  await words.fill("åäö lång text ".repeat(80_000));
  await save.press("Enter");
  const said = () => page.locator(".error-summary li").allInnerTexts();
  await is("photos: a megabyte is refused", said, /för lång/);
  await is("photos: and kept", async () => (await words.inputValue()).length > 1_000_000, true);
  await words.fill("");
  await words.focus();
}

/** Refused with a sentence, then shown as it is kept, then saved, then taken back. */
async function added(page, core, { placement }) {
  await page.getByRole("button", { name: "Ändra uppgift och steg" }).first().press("Enter");
  await page
    .getByRole("button", { name: /^Lägg till foto/ })
    .first()
    .press("Enter");
  const file = page.locator("input[type=file]");
  await page.locator("input[type=file]:focus").waitFor();
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  await file.setInputFiles({ name: "bild.heic", mimeType: "image/heic", buffer: heic });
  await page.getByText("Spara den som JPEG i telefonen").waitFor();
  await look(page, "photos refused", { full: true });
  await file.setInputFiles({ name: "bild.png", mimeType: "image/png", buffer: picture });
  await page.locator(".drop img").waitFor();
  const save = page.getByRole("button", { name: "Spara fotot" });
  await save.press("Enter");
  await page.locator(".error-summary:focus").waitFor();
  await page.locator(".error-summary a").first().press("Enter");
  await page.locator("textarea[id$=description]:focus").waitFor();
  await tooLong(page, save);
  await page.keyboard.type("Skylten vid handfatet: tvätta, torka, handskar.");
  await look(page, "photos form", { full: true });
  await save.press("Enter");
  await page.getByText("Fotot är tillagt").waitFor();
  await is("photos: one more", () => photos(core, placement), 4);
  await is("photos: focus is on what opened the form", () => focused(page), "Byt foto");
  await look(page, "photos editor", { full: true });
  await page.keyboard.press("Control+z");
  await page.getByText("Ändringen är ångrad").waitFor();
  await is("photos: taken back", () => photos(core, placement), 3);
}

/** Replaced by one that is pasted; another is dropped on it before it is saved. */
async function replaced(page, core, { placement }) {
  await page
    .getByRole("button", { name: /^Byt foto/ })
    .first()
    .press("Enter");
  const words = page.locator("textarea[id$=description]");
  await words.fill("Mallen, sedd uppifrån.");
  await hand(words, "paste");
  await page.locator(".drop img").waitFor();
  await hand(page.locator(".drop"), "drop");
  await page.getByRole("button", { name: "Spara fotot" }).press("Enter");
  await page.getByText("Fotot är bytt").waitFor();
  await is("photos: as many as before", () => photos(core, placement), 3);
  await page.keyboard.press("Control+z");
  await page.getByText("Ändringen är ångrad").waitFor();
}

/** What is not here says where it is, small and large. */
async function absent(page, { tasks }) {
  await page.route("**/call/get_photo", (route) => {
    const { size } = route.request().postDataJSON();
    return route.fulfill({ json: { state: size === "small" ? "coming" : "not_there" } });
  });
  await arrive(page, "#/");
  await arrive(page, tasks);
  await page.getByText("Kommer vid synk").first().waitFor();
  await look(page, "photos not here", { full: true });
  await thumbs(page).first().press("Enter");
  await page.getByText("Bilden finns inte på servern än").waitFor();
  await look(page, "photos not here dialog");
  await page.keyboard.press("Escape");
  await page.unroute("**/call/get_photo");
}

/** Beside the step in the visit under way; everything in English, dark and narrow too. */
async function visited(page, core, { tasks, placement }) {
  const { draftId } = await core.call("start_visit", { placement });
  await arrive(page, `#/visit/${draftId}`);
  await shown(page).first().waitFor();
  await look(page, "photos visit");
  await showIn(core, "en", "dark");
  await page.setViewportSize({ width: 820, height: 800 });
  for (const [name, hash] of Object.entries({ tasks, visit: `#/visit/${draftId}` })) {
    await arrive(page, "#/");
    await arrive(page, hash);
    await shown(page).first().waitFor();
    await look(page, `photos ${name} en dark 820`, { full: true });
  }
  await thumbs(page).first().press("Enter");
  await page.locator("dialog[open] .large img").waitFor();
  await look(page, "photos dialog en dark 820");
  await page.keyboard.press("Escape");
  await is("photos: focus is back in the visit", () => isOnPhoto(page));
  await core.call("discard_visit_draft", { draftId });
  await showIn(core, "sv", "light");
}

/** The scenes about photos, one after the other on the same page. */
export async function photographed(page, core) {
  const at = await pictured(core);
  await enlarged(page, at);
  await added(page, core, at);
  await replaced(page, core, at);
  await absent(page, at);
  await visited(page, core, at);
}
