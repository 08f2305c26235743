// Programmes, profile, plan and follow-up over the real core: filled in by hand, then axe, overflow and
// pictures, in both themes and languages.
//   npm run build && cargo build --workspace --bins && npm run test:plan

import {
  arrive,
  focusedId,
  is,
  look,
  open,
  openAt,
  PASSPHRASE,
  scene,
  settle,
  showIn,
  walk,
} from "./walk.mjs";

const day = (ahead) => {
  const date = new Date(Date.now() + ahead * 86_400_000);
  const two = (n) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** An office with one participant in an introduction that is soon over. */
async function begin({ call }) {
  await call("create_profile", {
    name: "Karin Ålund",
    title: "jobbcoach",
    officeName: "Norrvike",
    passphrase: PASSPHRASE,
  });
  const programmes = await call("list_programmes");
  const { id: participant } = await call("save_participant", {
    draft: {
      firstName: "Elin",
      lastName: "Bergvall",
      enrolment: { programme: programmes[0].id, phase: "introduction", startsOn: day(-165) },
    },
  });
  const { id: workplace } = await call("save_workplace", {
    draft: { name: "Kvarnens Bageri", town: "Norrvike" },
  });
  const { id: placement } = await call("save_placement", {
    draft: {
      participant,
      workplace,
      kind: "subsidised_employment",
      hoursPerWeek: "20",
      startsOn: day(-120),
      agreement: "Påskriven",
      agreementEndsOn: day(12),
      subsidy: "development",
      subsidyStartsOn: day(-120),
      subsidyEndsOn: day(20),
      subsidyDecision: "Beslut dnr 12",
    },
  });
  for (const [ahead, values] of [
    [-90, ["3", "4", "5", "6"]],
    [-40, ["5", "5", "4", "6"]],
    [-2, ["7", "6", "7", "8"]],
  ]) {
    const questions = ["job_confidence", "work_ability", "wellbeing", "belonging"];
    const ratings = questions.map((question, index) => ({ question, value: values[index] }));
    await call("save_self_ratings", {
      draft: { participant, ratedOn: day(ahead), ratings },
    });
  }
  return { participant, workplace, placement };
}

const problems = (page) => page.locator(".error-summary li").allInnerTexts();
const press = (page, name) => page.getByRole("button", { name, exact: true }).first().click();
const pictured = (page, name) => look(page, name, { full: true });

/** Fills in a profile: first wrong, then right, then a second version that is compared. */
async function profile(page, { call }, at) {
  await arrive(page, `${at}/profile`);
  await press(page, "Skriv kartläggningen");
  await page.getByLabel("Styrkor").fill("Noggrann");
  await press(page, "Ny kompetens");
  await is("the new skill's name has focus", () => focusedId(page), /skills\.0\.name$/);
  await page.keyboard.type("Kassa");
  await pictured(page, "profile-form");
  await press(page, "Spara versionen");
  await is("the mandatory answer is asked for", () => problems(page), /anpassas/);
  const strengths = page.getByLabel("Styrkor");
  await is("nothing typed is lost", () => strengths.inputValue(), "Noggrann");
  await pictured(page, "profile-refused");
  await page.getByLabel("Ja, arbetet behöver anpassas").check();
  await page.getByLabel("Vad behöver anpassas").fill("Lugn start på dagen");
  const draft = { kind: "vocational_profile", about: at.split("/").at(-1) };
  const kept = async () => (await call("get_draft", draft))?.json.adaptations;
  await is("what is typed is kept", kept, "Lugn start på dagen");
  await page.reload();
  await page.getByText("Det du började skriva finns kvar").waitFor();
  await press(page, "Spara versionen");
  await page.getByText("Version 1.").waitFor();
  await press(page, "Ny version");
  await page.getByLabel("Styrkor").fill("Noggrann och lugn");
  await press(page, "Spara versionen");
  await page.getByText("Version 2.").waitFor();
  await page.getByLabel("Jämför med").selectOption({ index: 1 });
  const marked = () => page.locator("ins").allInnerTexts();
  await is("what differs is marked", marked, ["och lugn"]);
  await pictured(page, "profile-compared");
}

async function plan(page, at) {
  await arrive(page, `${at}/plan`);
  await press(page, "Skriv planen");
  await page.getByLabel("Det här vill deltagaren").fill("Jag vill jobba i kök");
  await page.getByLabel("Sade ja till planen").fill(day(-60));
  await press(page, "Spara planen");
  await page.getByText("Planen följs upp nästa gång").waitFor();
  await press(page, "Nytt mål");
  await page.getByLabel("Mål", { exact: true }).fill("Anställning på bageriet");
  await press(page, "Spara målet");
  await press(page, "Nytt delmål");
  await press(page, "Spara delmålet");
  await is("a step says what and who", async () => (await problems(page)).length, 2);
  await page.getByLabel("Vad ska göras").fill("Ring Peter om schemat");
  await page.getByLabel("Vem gör det").selectOption("coach");
  await page.getByLabel("Senast").fill(day(-8));
  await press(page, "Spara delmålet");
  await page.getByText("8 dagar sen", { exact: true }).waitFor();
  await pictured(page, "plan");
}

async function followUp(page, at) {
  await arrive(page, `${at}/follow-up`);
  await page
    .getByRole("button", { name: /^Gjord: / })
    .first()
    .click();
  await press(page, "Spara hur det gick");
  await is("with whom is asked for", () => problems(page), /med/);
  await page.getByLabel("Handledaren", { exact: true }).check();
  await press(page, "Spara hur det gick");
  await page.getByText("Gjorda uppföljningar").waitFor();
  await pictured(page, "follow-up");
}

async function programme(page) {
  await arrive(page, "#/settings");
  await press(page, "Ny insats");
  await press(page, "Spara insatsen");
  await is("a name is asked for", async () => (await problems(page)).length, 1);
  await page.getByLabel("Namn", { exact: true }).last().fill("Steget in");
  await pictured(page, "programme-form");
  await press(page, "Spara insatsen");
  await page.getByRole("heading", { name: "Steget in" }).waitFor();
  await pictured(page, "programmes");
}

/** After the exit, half a year ago: asked on the page and in Idag. */
async function outcome(page, { call }, at) {
  await arrive(page, at);
  await press(page, "Byt fas");
  await page.getByLabel("Till fas").selectOption("exit");
  await page.getByLabel("Varför").fill("Anställning");
  await page.getByLabel("Resultat").selectOption("employment");
  await page.getByLabel("Sysselsättning").selectOption("working");
  await pictured(page, "exit-form");
  const change = page.locator("form").getByRole("button", { name: "Byt fas" });
  await change.click();
  await is("livelihood is asked for", () => problems(page), /lever/);
  await page.getByLabel("Försörjning").selectOption("wage");
  await change.click();
  await page.getByText("Ny fas: Avslut").first().waitFor();
  await arrive(page, `${at}/follow-up`);
  await page.getByRole("heading", { name: "Resultat" }).waitFor();
  await pictured(page, "outcome");
  await is("nobody is asked yet", async () => (await call("today")).toAsk.length, 0);
}

/** Every page again, as somebody else sees it. */
async function everywhere(core, at, theme, language, width) {
  await showIn(core, language, theme);
  const page = await open(core.address, { theme, width, height: 1000 });
  const pages = { today: "#/", case: at, profile: `${at}/profile`, plan: `${at}/plan` };
  const more = { "follow-up": `${at}/follow-up`, settings: "#/settings" };
  for (const [name, hash] of Object.entries({ ...pages, ...more })) {
    await arrive(page, hash);
    await pictured(page, `${name}-${theme}-${language}-${width}`);
  }
  await page.close();
}

await walk("plan", "empty", async (core) => {
  const { participant } = await begin(core);
  const at = `#/participants/${participant}`;
  const page = await openAt(core, "#/");
  await scene("profile", () => profile(page, core, at));
  await scene("plan", () => plan(page, at));
  await scene("follow-up", () => followUp(page, at));
  await scene("programme", () => programme(page));
  for (const [theme, language, width] of [
    ["light", "sv", 1280],
    ["dark", "en", 820],
    ["light", "sv", 320],
  ])
    await scene(`${language} ${theme}`, () => everywhere(core, at, theme, language, width));
  await showIn(core, "sv", "light");
  await page.reload();
  await settle(page);
  await scene("outcome", () => outcome(page, core, at));
});
