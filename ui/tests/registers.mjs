// The team's registers and the support thread over the real core: axe, overflow, errors and the keys,
// in both themes and languages.
//   npm run build && cargo build --workspace --bins && npm run test:registers

import {
  arrive,
  focusedId,
  is,
  look,
  open,
  openAt,
  PASSPHRASE,
  scene,
  showIn,
  walk,
} from "./walk.mjs";

/** An office with one of everything, and a very long word. */
async function furnish({ call }) {
  const write = async (name, draft) => (await call(name, { id: null, draft })).id;
  await call("create_profile", {
    name: "Anna Ålund",
    officeName: "Norrvike",
    passphrase: PASSPHRASE,
  });
  const me = (await call("app_state")).user.id;
  const employer = await write("save_employer", {
    name: "Kvarnens Bageri AB",
    organisationNumber: "556036-0793",
    sni: "10.71",
    responsible: me,
    contactPersons: "Gun i kassan, 070-000 00 12",
  });
  await write("save_employer", { name: `Långt${"namn".repeat(20)}` });
  const place = { name: "Kvarnens Bageri", employer, capacity: "2", responsible: me };
  const workplace = await write("save_workplace", place);
  const peter = await write("save_supervisor", { workplace, name: "Peter Wiklund" });
  await write("save_supervisor", { workplace, name: "Maria Lo", role: "Bagare" });
  const opening = { workplace, title: "Diskare", ssyk: "9412", hoursPerWeek: "20", places: "2" };
  await write("save_opening", { ...opening, demands: "Lyfta tio kilo" });
  const contact = { employer, workplace, way: "phone", about: "Praktik i bageriet" };
  await write("save_employer_contact", { ...contact, nextStep: "Besöka", nextStepOn: "i dag" });
  const participant = await write("save_participant", { firstName: "Elin", lastName: "Bergvall" });
  const placement = await write("save_placement", {
    ...{ participant, workplace, supervisor: peter, kind: "internship" },
    ...{ hoursPerWeek: "20", startsOn: "i går" },
  });
  const note = { placement, supervisor: peter };
  const support = (more) => call("write_support_note", { draft: { ...note, ...more } });
  await support({ asked: "När går jag undan?" });
  await support({ agreed: "Rast klockan tio", handlesNow: "Raster", nextContactOn: "i dag" });
  await call("start_handover", { placement });
  const steps = ["Tvättar händer", "Räknar sex", "Stänger påsen"];
  const task = { placement, name: "Packa frallor", steps: steps.map((response) => ({ response })) };
  await write("save_task", task);
  await write("save_task_template", { name: "Diska", steps: task.steps });
  await call("end_supervisor", { id: peter, draft: { endedOn: "i går" } });
  return { employer, workplace, participant };
}

/** By keyboard alone: a contact whose text names a participant, asked about and saved. */
async function writeContact(core, employer) {
  const page = await openAt(core, `#/employers/${employer}`);
  await page.getByRole("button", { name: "Ny kontakt" }).press("Enter");
  await is("the form takes focus", () => focusedId(page), "contact-new-way");
  await page.keyboard.press("ArrowDown");
  await page.focus("#contact-new-about");
  await page.keyboard.type("Elins schema");
  const save = page.getByRole("button", { name: "Spara kontakten" });
  await save.press("Enter");
  await page.locator(".error-summary").waitFor();
  const said = () => page.textContent(".error-summary");
  await is("the name is asked about", said, /nämna en deltagare/);
  await look(page, "the form with its question");
  await page.focus("#contact-new-namesNobody");
  await page.keyboard.press("Space");
  await save.press("Enter");
  await page.locator("#contact-new-about").waitFor({ state: "detached" });
  const count = async () => (await core.call("get_employer", { id: employer })).contacts.length;
  await is("it is saved", count, 2);
  await page.close();
}

/** By keyboard alone: the second step of a template goes up, and the focus follows it. */
async function moveStep(core) {
  const page = await openAt(core, "#/templates");
  await page.getByRole("button", { name: "Ändra" }).first().press("Enter");
  await page.locator("form ol").waitFor();
  await page.getByRole("button", { name: "Flytta upp steg 2" }).press("Enter");
  const label = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await is("the focus follows the step", label, "Flytta upp steg 1");
  await look(page, "the form of a template");
  await page.getByRole("button", { name: "Spara mallen" }).press("Enter");
  await page.locator("form ol").waitFor({ state: "detached" });
  const first = async () => (await core.call("list_task_templates"))[0].steps[0].response;
  await is("the order is saved", first, "Räknar sex");
  await page.close();
}

await walk("registers", "empty", async (core) => {
  const { employer, workplace, participant } = await furnish(core);
  const pages = {
    today: "#/",
    workplaces: "#/workplaces",
    employers: "#/employers",
    employer: `#/employers/${employer}`,
    "employer-new": "#/employers/new",
    workplace: `#/workplaces/${workplace}`,
    "workplace-new": "#/workplaces/new",
    templates: "#/templates",
    support: `#/participants/${participant}/support`,
    tasks: `#/participants/${participant}/tasks`,
    settings: "#/settings",
  };
  for (const [language, theme, width] of [
    ["sv", "light", 1280],
    ["en", "dark", 1280],
    ["sv", "dark", 820],
    ["en", "light", 320],
  ]) {
    await showIn(core, language, theme);
    const page = await open(core.address, { theme, width });
    for (const [name, hash] of Object.entries(pages)) {
      await arrive(page, hash);
      await look(page, `${name}-${language}-${theme}-${width}`, { full: true });
    }
    await page.close();
  }
  await showIn(core, "sv", "light");
  await scene("contact", () => writeContact(core, employer));
  await scene("template", () => moveStep(core));
});
