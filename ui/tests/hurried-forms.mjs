// Where every form is, and which button opens it. `file` is the component that sets it up; a form that
// is not here, or in `elsewhere`, fails the walk.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./walk.mjs";

const P = "features/participant/";

/** Forms that are not kept as they are typed, and are walked on their own in hurried-alone.mjs and
 * hurried-outside.mjs. */
export const alone = {
  "entry/FirstStart.svelte": "firstStart",
  "entry/Unlock.svelte": "unlock",
  [`${P}rights/EraseForm.svelte`]: "erase",
  "app/Damaged.svelte": "damaged",
  "features/visit/VisitForm.svelte": "visit",
};

/** What no walk comes to. */
export const elsewhere = {
  "app/Damaged.svelte": "needs a damaged store: app.spec.ts and the window's test",
  "entry/RecoverForm.svelte": "needs recovery words: recovery.mjs",
  "features/recovery/CheckWords.svelte": "needs recovery words: recovery.mjs",
  "features/recovery/MakePapers.svelte": "needs the papers' words: recovery.mjs",
  "features/recovery/UsePapers.svelte": "needs the papers' words: recovery.mjs",
  "features/recovery/Why.svelte": "recovery.mjs",
  "features/settings/PassphraseByLogin.svelte": "needs a login that unlocks: settings.spec.ts",
  "features/members/RoleForm.svelte": "choices alone, nothing typed: office.mjs",
  [`${P}case/HandOverForm.svelte`]: "choices alone, nothing typed: office.mjs",
  [`${P}case/UntilForm.svelte`]: "needs a colleague in the case: office.mjs",
  "features/give/Give.svelte":
    "choices and a day, and a question before anything is asked for: office.mjs",
  "form/DraftFrame.svelte": "the frame of every form in the list",
};

/** The forms of photos stand inside the task's, which is opened first. */
const photo = { inside: "task-change", selector: '[role="group"]:has([id^="photo-"])' };

/** Gives the photo's form a picture, unless it has kept one. */
async function withPicture(form) {
  if ((await form.locator("img").count()) > 0) return;
  await form.locator("input[type=file]").setInputFiles(join(root, "..", "icons", "icon.png"));
  await form.locator("img").waitFor();
}

/** Those that ask for a colleague: walked when the office has one. */
export function together({ person }) {
  return [
    { file: "features/members/InviteForm.svelte", at: "#/members", open: "sync-invite" },
    {
      file: `${P}case/ShareForm.svelte`,
      at: `#/participants/${person}/shared`,
      open: "shared-new",
    },
  ];
}

const inDays = (days) => new Date(Date.now() + days * 24 * 3_600_000).toLocaleDateString("sv-SE");

/** In this order: what a form saves is there for the forms after it. `open` are words'
 * keys; `day` is one that the form's rules take, where today is not; `banner` is a form whose answer is
 * about the server. */
export function forms({ person, newcomer, left, placement, workplace, employer, visit, planned }) {
  const at = (tab) => `#/participants/${person}${tab ? `/${tab}` : ""}`;
  const place = `#/workplaces/${workplace}`;
  return [
    { file: `${P}PersonForm.svelte`, at: "#/participants/new" },
    { file: `${P}PersonForm.svelte`, at: at("edit"), what: "change" },
    {
      file: `${P}overview/EnrolForm.svelte`,
      at: `#/participants/${newcomer}`,
      open: "enrolment-new",
    },
    {
      file: `${P}overview/EnrolmentForm.svelte`,
      at: at(),
      open: "enrolment-change",
      day: "2025-01-10",
    },
    { file: `${P}overview/NextStepForm.svelte`, at: at(), open: ["next-choose", "change"] },
    { file: `${P}overview/PhaseForm.svelte`, at: at(), open: "phase-change" },
    {
      file: `${P}profile/ProfileForm.svelte`,
      at: at("profile"),
      open: ["profile-first", "profile-new-version"],
    },
    { file: `${P}profile/ValidationForm.svelte`, at: at("profile"), open: "validation-new" },
    { file: `${P}plan/PlanForm.svelte`, at: at("plan"), open: ["plan-begin", "plan-change"] },
    { file: `${P}plan/GoalForm.svelte`, at: at("plan"), open: "goal-new" },
    { file: `${P}plan/StepForm.svelte`, at: at("plan"), open: "plan-step-new" },
    { file: `${P}plan/RatingsForm.svelte`, at: at("plan"), open: "ratings-new" },
    { file: `${P}case/NoteForm.svelte`, at: at("note") },
    { file: `${P}case/ConsentForm.svelte`, at: at("consents"), open: "consent-new" },
    { file: `${P}case/WithdrawForm.svelte`, at: at("consents"), open: "consent-withdraw" },
    { file: `${P}case/FollowUpForm.svelte`, at: at("follow-up"), open: "follow-up-new" },
    {
      file: `${P}case/OutcomeForm.svelte`,
      at: `#/participants/${left}/follow-up`,
      open: "outcome-change-exit",
    },
    { file: `${P}rights/HoldForm.svelte`, at: at("rights"), open: "hold-place", day: "2031-01-10" },
    { file: `${P}work/PlacementForm.svelte`, at: at("tasks"), open: "placement-new" },
    { file: `${P}work/TaskForm.svelte`, at: at("tasks"), open: "task-new" },
    {
      ...photo,
      file: "features/photos/PhotoForm.svelte",
      at: at("tasks"),
      open: "photo-add",
      ready: withPicture,
    },
    {
      ...photo,
      file: "features/photos/WordsForm.svelte",
      at: at("tasks"),
      open: "photo-describe",
      what: "words",
    },
    {
      file: `${P}work/PlanVisitForm.svelte`,
      at: at("tasks"),
      open: "plan-visit",
      day: inDays(50),
    },
    {
      file: `${P}work/PlanVisitForm.svelte`,
      at: `#/visits/${planned}`,
      open: "planned-move",
      what: "move",
      day: inDays(51),
    },
    { file: `${P}work/SupportForm.svelte`, at: at("support"), open: "support-new" },
    { file: `${P}work/HandoverForm.svelte`, at: at("support"), open: "handover-new" },
    { file: `${P}work/AdaptationForm.svelte`, at: at("adaptations"), open: "visit-adaptation-new" },
    {
      file: "features/recorded/CorrectForm.svelte",
      at: `#/visits/${visit}/correct`,
      // Nine o'clock has been, also when the walk is made at night.
      day: inDays(-1),
    },
    { file: "features/workplaces/WorkplaceForm.svelte", at: "#/workplaces/new" },
    { file: "features/workplaces/SupervisorForm.svelte", at: place, open: "supervisor-add" },
    { file: "features/workplaces/EndSupervisorForm.svelte", at: place, open: "supervisor-end" },
    { file: "features/employers/OpeningForm.svelte", at: place, open: "opening-new" },
    { file: "features/employers/EditEmployer.svelte", at: "#/employers/new" },
    {
      file: "features/employers/ContactForm.svelte",
      at: `#/employers/${employer}`,
      open: "contact-new",
    },
    { file: "features/templates/TemplateForm.svelte", at: "#/templates", open: "template-new" },
    {
      file: "features/filters/NameFilter.svelte",
      at: "#/participants?phase=introduction",
      open: "filter-save",
    },
    {
      file: "features/log/SignForm.svelte",
      at: "#/log-review",
      open: "log-sign-title",
    },
    { file: "features/settings/OwnCardForm.svelte", at: "#/settings", open: "change" },
    {
      file: "features/settings/OfficeForm.svelte",
      at: "#/settings",
      open: "settings-office-change",
    },
    { file: "features/settings/ProgrammeForm.svelte", at: "#/settings", open: "programme-new" },
    {
      file: "features/settings/PassphraseForm.svelte",
      at: "#/settings",
      open: "settings-passphrase-change",
      secret: true,
    },
    {
      file: "features/settings/KeyringForm.svelte",
      at: "#/settings",
      open: "settings-keyring-turn-on",
      secret: true,
    },
    {
      file: "features/sync/ConnectForm.svelte",
      at: "#/sync",
      open: "sync-connect-server",
      secret: true,
      banner: true,
    },
    { file: "features/sync/JoinForm.svelte", at: "#/sync", open: "sync-join", secret: true },
  ].map((one) => ({ ...one, placement }));
}

/** What the sources say: which components are forms, how the ids of those that keep their text begin,
 * which fields are days or times. */
export function sources(root) {
  const src = join(root, "src");
  const found = { names: {}, others: [], days: new Set(), times: new Set() };
  for (const file of readdirSync(src, { recursive: true })) {
    if (!file.endsWith(".svelte")) continue;
    const text = readFileSync(join(src, file), "utf8");
    const form = /draftForm(?:<[\s\S]*?>)?\(\{[\s\S]*?name: "([\w-]+)"/.exec(text);
    if (form) found.names[file] = form[1];
    // A form that keeps its text itself, or none: whatever is sent, or ends a visit.
    else if (/<form\b[^>]*onsubmit/.test(text)) found.others.push(file);
    for (const [tag] of text.matchAll(/<(?:Draft)?Field\b[\s\S]*?\/>/g)) {
      const kind = /kind="(date|time)"/.exec(tag)?.[1];
      const name = /(?:field="|id=".*?)([\w]+)"/.exec(tag)?.[1];
      if (kind && name) (kind === "date" ? found.days : found.times).add(name);
    }
  }
  return found;
}

/** The Swedish words of a key. */
export function words(root) {
  const text = readFileSync(join(root, "..", "locales", "sv.ftl"), "utf8");
  return (key) => new RegExp(`^${key} = (.+)$`, "m").exec(text)?.[1] ?? key;
}
