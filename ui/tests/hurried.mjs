// Every form as a hurried user fills it in, over the real core and the sample office: empty, a million
// characters, odd text, impossible days and times, the button twice, the window closed midway, the lock.
//   npm run build && cargo build --workspace --bins && npm run test:hurried [-- NAME…]   only these forms

import { existsSync } from "node:fs";
import { join } from "node:path";
import { erase, erasedElsewhere, firstStart, unlock, visit } from "./hurried-alone.mjs";
import {
  badDays,
  badHours,
  empty,
  Form,
  interrupted,
  names,
  oddTwice,
  others,
  tooLong,
} from "./hurried-form.mjs";
import { alone, elsewhere, forms, together } from "./hurried-forms.mjs";
import { damaged, outside } from "./hurried-outside.mjs";
import {
  none,
  openAt,
  PASSPHRASE,
  program,
  root,
  scene,
  startCore,
  startProgram,
  walk,
} from "./walk.mjs";

const only = process.argv.slice(2);

async function tried(page, core, entry, turn) {
  const form = new Form(page, core, entry);
  await form.arrive();
  await empty(form);
  await tooLong(form);
  if (entry.secret) return;
  await badDays(form, turn);
  await badHours(form);
  await interrupted(form);
  await oddTwice(form);
  const drafts = await core.call("list_drafts");
  const left = drafts.filter((draft) => draft.kind !== "visit");
  await form.none(
    "nothing half typed is left",
    left.map((draft) => draft.kind),
  );
  for (const { draftId } of left) await core.call("discard_draft", { id: draftId });
}

async function all(page, core, list) {
  for (const [turn, entry] of list.entries()) {
    const name = names[entry.file];
    if (only.length > 0 && !only.includes(name)) continue;
    const began = Date.now();
    await scene(name, () => tried(page, core, entry, turn));
    await none(`${name}: no errors in the page`, page.errors.splice(0));
    if (process.env.SLOW) console.log(`${name}: ${Date.now() - began} ms`);
  }
}

/** People and places that every form has something to be about. */
async function begin({ call }) {
  const { rows } = await call("list_participants", {});
  const who = rows.find((row) => row.phase === "introduction" && row.supportPercent !== null);
  const { placements } = await call("get_participant", { id: who.id });
  const placement = placements.find((one) => one.current);
  const { items } = await call("timeline", { participant: who.id });
  const name = { firstName: "Sara", lastName: "Lind" };
  const newcomer = await call("save_participant", { draft: name });
  const over = rows.find((row) => row.phase === "follow_up") ?? rows.at(-1);
  const gone = { outcome: "employment", occupation: "working", livelihood: "wage" };
  const exit = { participant: over.id, phase: "exit", reason: "Anställning", ...gone };
  await call("change_phase", { ...exit, since: "2026-11-20" });
  // The sample's passphrase is as slow to try as a real one; it is asked for after every lock.
  await call("change_passphrase", { current: PASSPHRASE, new: PASSPHRASE });
  return {
    person: who.id,
    newcomer: newcomer.id,
    left: over.id,
    placement: placement.id,
    workplace: placement.workplaceId,
    employer: (await call("list_employers", {}))[0].id,
    visit: items.find((item) => item.title.code === "visit").id,
    planned: (await call("list_planned_visits", {})).coming[0].id,
  };
}

/** A server of their own, and a colleague in the office. */
async function colleague(core, folder) {
  const local = ["--listen", "127.0.0.1:0", "--private-listen", "127.0.0.1:0"];
  const data = join(folder, "server");
  const server = startProgram(program("fotfaste-server"), ["serve", ...local, "--data", data]);
  const last = async (pattern) => pattern.exec(await server.said(pattern))[1];
  const setupCode = await last(/shown only now: (\S+)/);
  const serverUrl = await last(/listening on (http:\S+)/);
  await core.call("connect_office", { serverUrl, setupCode });
  const bo = await startCore(join(folder, "bo"));
  const { id, code } = await core.call("create_invite", { name: "Bo Öberg", role: "coach" });
  await bo.call("join_office", { code, name: "Bo Öberg", title: "", passphrase: PASSPHRASE });
  await core.call("approve_join", { inviteId: id });
  await bo.call("sync_now");
  await core.call("sync_now");
  return bo;
}

async function covered(listed) {
  const elsewhereToo = [...Object.keys(alone), ...Object.keys(elsewhere)];
  const known = new Set([...listed.map((entry) => entry.file), ...elsewhereToo]);
  const found = [...Object.keys(names), ...others];
  await none(
    "every form is in the list",
    found.filter((file) => !known.has(file)),
  );
  await none(
    "every form in the list is there",
    [...known].filter((file) => !existsSync(join(root, "src", file))),
  );
}

await walk("hurried", "sample", async (core, folder) => {
  const people = await begin(core);
  const list = forms(people);
  await covered([...list, ...together(people)]);
  const page = await openAt(core, "#/templates");
  await all(page, core, list);
  const wanted = (name) => only.length === 0 || only.includes(name);
  if (wanted("visit")) await scene("visit", () => visit(page, core, people));
  if (wanted("erase")) await scene("erase", () => erase(page, core, people));
  if (["invite", "share", "erased"].some(wanted)) {
    const bo = await colleague(core, folder);
    await all(page, core, together(people));
    if (wanted("erased")) {
      await scene("erased elsewhere", () => erasedElsewhere(page, core, bo, people));
    }
  }
  if (wanted("outside")) await scene("outside forms", () => outside(core, people));
  if (wanted("damaged")) await scene("damaged", () => damaged(folder));
  if (wanted("start")) {
    const fresh = await startCore(join(folder, "fresh"));
    await scene("first start", () => firstStart(fresh));
    await scene("unlock", () => unlock(fresh));
  }
});
