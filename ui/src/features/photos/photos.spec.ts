import { flushSync, tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { announce, use } from "../../backend";
import type { PhotoContent, PhotoView } from "../../backend/commands.gen";
import { hush, toasts } from "../../frame";
import { click, one, show, type } from "../../testing";
import PhotoEditor from "./PhotoEditor.svelte";
import PhotoForm from "./PhotoForm.svelte";
import StepPhotos from "./StepPhotos.svelte";

const [participant, step] = ["a".repeat(32), "b".repeat(32)];
const photo = (id: string, description: string): PhotoView => ({
  ...{ id, description, addedOn: "2026-11-19", addedBy: "Karin" },
  ...{ width: 1600, height: 1200 },
});
const rolls = photo("p1", "Mallen med sex frallor");

let calls: [string, Record<string, unknown>][];
let refuse: string | undefined;
let kept: Record<string, unknown> | null;
let where: Record<"small" | "large", PhotoContent>;

beforeEach(() => {
  vi.useFakeTimers();
  [calls, refuse, kept] = [[], undefined, null];
  where = {
    small: { state: "here", content: "c21hbGw=" },
    large: { state: "here", content: "bGFyZ2U=" },
  };
  use({
    changes: () => () => {},
    async call(name, argument) {
      calls.push([name, argument as Record<string, unknown>]);
      if (name === "get_draft") return kept;
      if (name === "get_photo") return where[(argument as { size: "small" | "large" }).size];
      if (name === "prepare_photo") {
        if (refuse) throw { code: "problems", problems: [{ field: "content", code: refuse }] };
        return { content: "cHJlcGFyZWQ=", width: 1600, height: 1200 };
      }
      return { id: "n" };
    },
  });
});
afterEach(() => {
  hush();
  vi.useRealTimers();
});

const called = (name: string) => calls.filter(([one]) => one === name).map(([, what]) => what);

async function settle(ms = 0) {
  await vi.advanceTimersByTimeAsync(ms);
  await tick();
  flushSync();
}

/** jsdom has no clipboard and no drag: what a browser would hand over. */
function hand(target: Element, event: "drop" | "paste", file: File | undefined) {
  const handed = new Event(event, { bubbles: true, cancelable: true });
  const data = { files: file ? [file] : [] };
  Object.assign(handed, event === "drop" ? { dataTransfer: data } : { clipboardData: data });
  target.dispatchEvent(handed);
  return handed;
}

const picked = (name = "bild.jpg") => new File(["pixlar"], name, { type: "image/jpeg" });

async function open(more: { replaces?: string } = {}) {
  const close = vi.fn();
  const root = show(PhotoForm, { participant, step, close, still: true, ...more });
  await settle();
  return { root, close, words: one<HTMLTextAreaElement>(root, "textarea") };
}
const save = (root: HTMLElement) =>
  click([...root.querySelectorAll("button")].find((b) => b.textContent?.includes("Spara"))!);

describe("adding a photo", () => {
  it("shows the picture as it would be kept, says what to photograph, and saves it", async () => {
    const { root, words, close } = await open();
    expect(root.textContent).toContain("Fotografera arbetet, inte människor.");
    hand(one(root, ".drop"), "drop", picked());
    await settle(50);
    expect(called("prepare_photo")).toEqual([{ content: btoa("pixlar") }]);
    expect(one<HTMLImageElement>(root, "img").src).toBe("data:image/jpeg;base64,cHJlcGFyZWQ=");
    type(words, "Mallen");
    save(root);
    await settle();
    const draft = { step, description: "Mallen" };
    expect(called("add_photo")).toEqual([{ draft, content: "cHJlcGFyZWQ=", replaces: null }]);
    expect(close).toHaveBeenCalledOnce();
    expect(toasts.shown?.text).toBe("Fotot är tillagt");
  });

  it("takes what is pasted, and leaves pasted text alone", async () => {
    const { root, words } = await open();
    expect(hand(words, "paste", undefined).defaultPrevented).toBe(false);
    expect(hand(words, "paste", picked()).defaultPrevented).toBe(true);
    await settle(50);
    expect(called("prepare_photo")).toHaveLength(1);
    expect(one<HTMLImageElement>(root, "img").src).toContain("cHJlcGFyZWQ=");
  });

  it("says beside the picture why it cannot be used, and keeps the words", async () => {
    refuse = "photo-heic";
    const { root, words } = await open();
    type(words, "Mallen");
    hand(one(root, ".drop"), "drop", picked("bild.heic"));
    await settle(50);
    expect(one(root, ".drop .problem-text").textContent).toContain(
      "Spara den som JPEG i telefonen",
    );
    expect(words.value).toBe("Mallen");
    expect(root.querySelector("img")).toBeNull();
    refuse = undefined;
    hand(one(root, ".drop"), "drop", picked());
    await settle(50);
    expect(root.querySelector(".drop .problem-text")).toBeNull();
  });

  it("asks for both the picture and the words before anything is sent", async () => {
    const { root } = await open();
    save(root);
    await settle();
    expect(called("add_photo")).toEqual([]);
    const lines = [...one(root, ".error-summary").querySelectorAll("a")].map((a) => a.textContent);
    expect(lines).toEqual(["Välj en bild", "Skriv vad fotot visar"]);
    expect(one(root, "textarea").getAttribute("aria-invalid")).toBe("true");
    expect(one(root, "input[type=file]").getAttribute("aria-invalid")).toBe("true");
  });

  it("goes on with the picture and the words after a restart, in the place of the same photo", async () => {
    const json = { picture: "a2VwdA==", description: "Halvvägs", before: "p1" };
    kept = { id: "2".repeat(32), kind: `photo:${step}`, json, savedAt: "2026-11-19T09:52:00Z" };
    const { root, words } = await open({ replaces: "another that came meanwhile" });
    expect(words.value).toBe("Halvvägs");
    expect(one<HTMLImageElement>(root, "img").src).toContain("a2VwdA==");
    save(root);
    await settle();
    expect(called("add_photo")).toMatchObject([{ replaces: "p1", content: "a2VwdA==" }]);
    expect(toasts.shown?.text).toBe("Fotot är bytt");
  });
});

describe("the photo of a step", () => {
  it("is a small picture with its words, and large when it is pressed", async () => {
    const root = show(StepPhotos, { photos: [rolls], step: "Räknar sex frallor" });
    await settle();
    const button = one<HTMLButtonElement>(root, "button.photo");
    expect(one<HTMLImageElement>(button, "img").alt).toBe("Mallen med sex frallor");
    expect(called("get_photo")).toEqual([{ id: "p1", size: "small" }]);
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    click(button);
    await settle();
    expect(called("get_photo")[1]).toEqual({ id: "p1", size: "large" });
    const dialog = one<HTMLDialogElement>(root, "dialog");
    expect(one<HTMLImageElement>(dialog, "img").src).toContain("bGFyZ2U=");
    expect(dialog.textContent).toContain("Tillagt 19 nov");
  });

  it.each([
    [{ state: "coming" } as const, "Kommer vid synk"],
    [{ state: "not_there" } as const, "Inte skickad än"],
    [{ state: "damaged" } as const, "Kom fram skadad"],
  ])("says where it is when it is not here: %o", async (state, words) => {
    where.small = state;
    const root = show(StepPhotos, { photos: [rolls], step: "Räknar" });
    await settle();
    expect(root.textContent).toContain(words);
    expect(one(root, "button").textContent).toContain("Mallen med sex frallor");
  });

  it("comes by itself when sync has brought it, and is not asked for again", async () => {
    where.small = { state: "coming" };
    const root = show(StepPhotos, { photos: [rolls], step: "Räknar" });
    await settle();
    where.small = { state: "here", content: "c21hbGw=" };
    announce(["photo"]);
    await settle();
    expect(one<HTMLImageElement>(root, "img").src).toContain("c21hbGw=");
    announce(["sync"]);
    announce(["photo"]);
    await settle();
    expect(called("get_photo")).toHaveLength(2);
  });

  it("is both when two people added theirs at once", async () => {
    const two = [rolls, photo("p2", "Påsen")];
    const root = show(PhotoEditor, { participant, step, response: "Räknar", photos: two });
    await settle();
    expect(root.querySelectorAll("button.photo")).toHaveLength(2);
    expect(root.textContent).toContain("Två foton lades till samtidigt");
    const remove = [...root.querySelectorAll("button")].filter((b) =>
      b.getAttribute("aria-label")?.includes("Påsen"),
    );
    click(remove.at(-1)!);
    await settle();
    expect(called("remove_photo")).toEqual([{ id: "p2" }]);
  });
});
