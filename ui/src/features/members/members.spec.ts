import { flushSync } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../backend";
import type { CaseMember, MemberDevices, RemovalPlan } from "../../backend/commands.gen";
import { toasts } from "../../frame";
import { click, one, show, type } from "../../testing";
import Give from "../give/Give.svelte";
import SharedWith from "../participant/case/SharedWith.svelte";
import Members from "./Members.svelte";

const at = "2026-11-19T09:15:00Z";
const laptop = {
  thisDevice: false,
  paper: false,
  recovered: false,
  since: at,
  lastInLog: at,
  revoked: null,
  wish: null,
};
const anna: MemberDevices = {
  member: "a",
  name: "Anna Ålund",
  role: "admin",
  me: true,
  since: at,
  left: null,
  cases: 3,
  aloneIn: 0,
  devices: [{ ...laptop, id: "d1", thisDevice: true }],
  wishes: [],
};
const bo: MemberDevices = {
  ...anna,
  member: "b",
  name: "Bo Prytz",
  role: "coach",
  me: false,
  aloneIn: 2,
  devices: [{ ...laptop, id: "d2" }],
};

let members: MemberDevices[];
let plan: RemovalPlan;
let phase: string;
let refuse: string | undefined;
let answers: Record<string, () => unknown>;
let calls: [string, unknown][];

beforeEach(() => {
  calls = [];
  members = [anna, bo];
  plan = { shared: 3, alone: [], aloneUnseen: 0 };
  phase = "idle";
  refuse = undefined;
  answers = {
    list_devices: () => members,
    sync_state: () => ({ phase, refused: [] }),
    removal_plan: () => plan,
    list_invites: () => [],
    list_links: () => [],
    link_device: () => ({ id: "l", code: "FF-OWN", expiresAt: at, qr: null }),
    program_version: () => ({ own: 2, required: 1, mayRequire: true, wish: null }),
    create_invite: () => ({
      id: "i",
      code: "FF-1234",
      expiresAt: at,
      qr: { size: 21, path: "M0 0h7v1h-7z" },
    }),
    handover_cases: () => ({ cases: [], protected: [] }),
  };
  use({
    async call(name, argument) {
      calls.push([name, argument]);
      if (refuse && name === "change_role") throw { code: refuse };
      return answers[name]?.() ?? {};
    },
    changes: () => () => {},
  });
});

const settled = async () => {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((done) => setTimeout(done));
    flushSync();
  }
};
const open = async () => {
  const root = show(Members, { route: { page: "members" } });
  await settled();
  return root;
};
const sent = (name: string) =>
  calls.filter(([one]) => one === name).map(([, argument]) => argument);
const named = (button: Element) => button.getAttribute("aria-label") ?? button.textContent ?? "";
const buttons = (root: Element, words: string) =>
  [...root.querySelectorAll("button")].filter((one) => named(one).includes(words));
const button = (root: Element, words: string) => buttons(root, words)[0] as HTMLButtonElement;

describe("colleagues and computers", () => {
  it("revokes a lost laptop in two clicks, and says what that means", async () => {
    const root = await open();
    click(button(root, "Spärra datorn: Bo Prytz, dator 1"));
    await settled();
    const asked = one(root, "dialog[open]");
    expect(asked.textContent).toContain("Registret och de 3 ärenden");
    expect(asked.textContent).toContain("har ingen annan dator");
    expect(asked.textContent).toContain("Ingen annan kan skriva i 2 av ärendena");
    expect(sent("revoke_device")).toEqual([]);
    click(button(asked, "Spärra datorn"));
    await settled();
    expect(sent("revoke_device")).toEqual([{ device: "d2" }]);
    expect(toasts.shown?.text).toContain("spärras vid nästa synk");
  });

  it("does not offer to revoke the computer one sits at, nor to remove oneself", async () => {
    members = [anna];
    const root = await open();
    expect(buttons(root, "Spärra")).toEqual([]);
    expect(buttons(root, "Ta bort")).toEqual([]);
    expect(buttons(root, "Ändra roll")).toHaveLength(1);
  });

  it("shows a coach who is there, without the buttons", async () => {
    members = [
      { ...anna, me: false },
      { ...bo, me: true },
    ];
    const root = await open();
    expect(root.textContent).toContain("Anna Ålund");
    expect(root.textContent).toContain("En administratör ändrar roller");
    expect([...buttons(root, "Spärra"), ...buttons(root, "Ändra roll")]).toEqual([]);
  });

  it("says why a role cannot be changed, and keeps what was chosen", async () => {
    refuse = "last_administrator";
    const root = await open();
    click(button(root, "Ändra roll: Anna Ålund"));
    await settled();
    click(one(root, "input[value=coach]"));
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(root.textContent).toContain("Enheten behöver minst en administratör");
    expect(one<HTMLInputElement>(root, "input[value=coach]").checked).toBe(true);
  });

  it("lists the cases that keep a colleague in, and then offers no removal", async () => {
    plan = { shared: 1, alone: ["Elin Sund"], aloneUnseen: 1 };
    const root = await open();
    click(button(root, "Ta bort ur enheten: Bo Prytz"));
    await settled();
    const asked = one(root, "dialog[open]");
    expect(asked.textContent).toContain("Elin Sund");
    expect(asked.textContent).toContain("ett ärende som du inte kan läsa");
    expect(buttons(asked, "Ta bort ur enheten")).toEqual([]);
  });

  it("shows what is asked for, who was revoked by whom, and who has left", async () => {
    const revoked = { ...laptop, id: "d3", revoked: { at, by: "Anna Ålund" } };
    const wished = { ...laptop, id: "d2", wish: "4" };
    members = [
      anna,
      { ...bo, devices: [wished, revoked] },
      { ...bo, member: "c", name: "Cia", left: { at, by: "Anna Ålund" } },
    ];
    const root = await open();
    expect(root.textContent).toContain("Datorn som Bo Prytz har spärras, från nästa synk");
    expect(root.textContent).toMatch(/Spärrades .* av Anna Ålund/);
    expect(root.textContent).toMatch(/Cia\s+Togs bort .* av Anna Ålund/);
    expect(buttons(root, "Spärra datorn")).toEqual([]);
    click(button(root, "Ta tillbaka"));
    await settled();
    expect(sent("take_back_wish")).toEqual([{ id: "4" }]);
  });
});

describe("invitations", () => {
  it("asks the server for nothing while offline", async () => {
    phase = "offline";
    const root = await open();
    expect(sent("list_invites")).toEqual([]);
    expect(root.textContent).toContain("Inbjudningar syns när du är på nätet");
  });

  it("shows the code of a new invitation", async () => {
    const root = await open();
    click(button(root, "Bjud in"));
    await settled();
    type(one<HTMLInputElement>(root, "#invite-name"), "Sara Lind");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(sent("create_invite")).toEqual([{ name: "Sara Lind", role: "coach" }]);
    expect(one<HTMLTextAreaElement>(root, "textarea").value).toBe("FF-1234");
    expect(one(root, "svg[role=img] path").getAttribute("d")).toBe("M0 0h7v1h-7z");
  });

  it("approves only from the dialog with the code", async () => {
    answers.list_invites = () => [
      {
        id: "i1",
        name: "Sara",
        role: "coach",
        state: "requested",
        expiresAt: at,
        compareCode: "4821 0937",
      },
    ];
    const root = await open();
    click(button(root, "Jämför koden"));
    await settled();
    const asked = one(root, "dialog[open]");
    expect(asked.textContent).toContain("4821 0937");
    expect(one(asked, ".visually-hidden").textContent).toBe("4 8 2 1, 0 9 3 7");
    expect(sent("approve_join")).toEqual([]);
    click(button(root, "Koden är samma"));
    await settled();
    expect(sent("approve_join")).toEqual([{ inviteId: "i1" }]);
  });
});

describe("another computer of one's own", () => {
  const link = { id: "l", name: "", role: "admin", expiresAt: at };

  it("shows a code that is for nobody else, and asks the server for nothing while offline", async () => {
    const root = await open();
    click(button(root, "Lägg till en dator"));
    await settled();
    expect(one<HTMLTextAreaElement>(root, "textarea").value).toBe("FF-OWN");
    expect(root.textContent).toContain("den som använder koden blir du");
    phase = "offline";
    calls = [];
    expect((await open()).textContent).toContain("En dator läggs till när du är på nätet");
    expect(sent("list_links")).toEqual([]);
  });

  it("does not show a rejected code again", async () => {
    const root = await open();
    click(button(root, "Lägg till en dator"));
    await settled();
    answers.list_links = () => [{ ...link, state: "requested", compareCode: "4821 0937" }];
    const again = await open();
    click(button(again, "Lägg till en dator"));
    await settled();
    expect(again.querySelector("textarea")).toBeNull();
    answers.list_links = () => [];
    click(button(again, "Avvisa datorn"));
    await settled();
    expect(again.querySelector("textarea")).toBeNull();
  });

  it("approves from the dialog with the code, and rejects when it differs", async () => {
    answers.list_links = () => [{ ...link, state: "requested", compareCode: "4821 0937" }];
    const root = await open();
    click(button(root, "Jämför koden med din nya dator"));
    await settled();
    const asked = one(root, "dialog[open]");
    expect(asked.textContent).toContain("4821 0937");
    expect(asked.textContent).toContain("en dator som du har framför dig");
    expect(sent("approve_join")).toEqual([]);
    click(button(asked, "Koden är samma"));
    await settled();
    expect(sent("approve_join")).toEqual([{ inviteId: "l" }]);
    click(button(root, "Avvisa datorn"));
    await settled();
    expect(sent("revoke_invite")).toEqual([{ inviteId: "l" }]);
  });
});

describe("the version that the office requires", () => {
  it("is required in two clicks, with what that means", async () => {
    const root = await open();
    expect(root.textContent).toContain("Enheten kräver version 1 eller nyare");
    click(button(root, "Kräv version 2 eller nyare"));
    await settled();
    const asked = one(root, "dialog[open]");
    expect(asked.textContent).toContain("slutar synka tills de är uppdaterade");
    expect(asked.textContent).toContain("Inget som skrivs på dem försvinner");
    expect(sent("require_version")).toEqual([]);
    click(button(asked, "Kräv version 2"));
    await settled();
    expect(sent("require_version")).toHaveLength(1);
  });

  it("is shown without the button to whoever may not require one, or requires it already", async () => {
    answers.program_version = () => ({ own: 2, required: 1, mayRequire: false, wish: null });
    expect(buttons(await open(), "Kräv version")).toEqual([]);
    answers.program_version = () => ({ own: 2, required: 2, mayRequire: true, wish: null });
    expect(buttons(await open(), "Kräv version")).toEqual([]);
    const wish = { id: "9", what: "require_version", version: 2 };
    answers.program_version = () => ({ own: 2, required: 1, mayRequire: true, wish });
    const root = await open();
    click(button(root, "Ta tillbaka"));
    await settled();
    expect(sent("take_back_wish")).toEqual([{ id: "9" }]);
  });
});

describe("who has a case", () => {
  const member: CaseMember = {
    id: "b",
    name: "Bo Prytz",
    right: "write",
    me: false,
    pending: false,
    until: null,
    becomes: null,
    becomesUntil: null,
    leaving: false,
    wish: null,
  };
  const shown = (props: Partial<CaseMember>, alone = false) =>
    show(SharedWith, { one: { ...member, ...props }, participant: "p", may: true, alone });

  it("takes a colleague out only after the question", async () => {
    const root = shown({});
    click(button(root, "Ta ut Bo Prytz"));
    await settled();
    expect(sent("take_out_of_case")).toEqual([]);
    const asked = one(root, "dialog[open]");
    expect(asked.textContent).toContain("går inte att ta tillbaka");
    click(button(asked, "Ta ut"));
    await settled();
    expect(sent("take_out_of_case")).toEqual([{ participant: "p", member: "b" }]);
  });

  it("narrows what a colleague may do", async () => {
    click(button(shown({}), "Låt Bo Prytz bara läsa"));
    await settled();
    const same = { participant: "p", member: "b", right: "read" };
    expect(sent("share_case")).toEqual([{ ...same, until: null }]);
  });

  it("says until when, keeps that when the right changes, and changes it", async () => {
    const root = shown({ until: "2026-12-14" });
    expect(root.textContent).toContain("till och med 14 dec");
    click(button(root, "Låt Bo Prytz bara läsa"));
    await settled();
    const same = { participant: "p", member: "b" };
    expect(sent("share_case")).toEqual([{ ...same, right: "read", until: "2026-12-14" }]);
    click(button(root, "Ändra slutdagen: Bo Prytz"));
    await settled();
    type(one<HTMLInputElement>(root, "#share-b-until"), "");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(sent("share_case")[1]).toEqual({ ...same, right: "write", until: "" });
  });

  it("says what was asked for with its day", () => {
    const asked = { becomes: "write", becomesUntil: "2026-12-14", wish: "3" } as const;
    expect(shown(asked).textContent).toContain("också skriva till och med 14 dec");
  });

  it("does not let the last who writes leave, and says what to do", () => {
    const root = shown({ me: true }, true);
    expect(buttons(root, "Lämna")).toEqual([]);
    expect(root.textContent).toContain("Dela med någon som får skriva");
  });

  it("says what is asked for instead of offering more", () => {
    const root = shown({ leaving: true, wish: "3" });
    expect(root.textContent).toContain("Bo Prytz tas ut, från nästa synk");
    expect(buttons(root, "Ta ut Bo Prytz ur")).toEqual([]);
  });
});

describe("handing over several cases", () => {
  const given = async () => {
    const elin = { participant: "p1", name: "Elin", caseNumber: "N-1", phase: null, with: ["a"] };
    const leila = { ...elin, participant: "p2", name: "Leila", with: ["a", "b"] };
    const hidden = { ...elin, participant: "p3", name: "N-3", caseNumber: "N-3" };
    answers.handover_cases = () => ({ cases: [elin, leila], protected: [hidden] });
    const root = show(Give, { route: { page: "give" } });
    await settled();
    return root;
  };
  const choose = async (root: HTMLElement) => {
    const select = one<HTMLSelectElement>(root, "#give-member");
    select.value = "b";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
  };

  it("asks for a colleague and a last day first", async () => {
    const root = await given();
    click(button(root, "Låna ut ärendena"));
    await settled();
    expect(one(root, ".error-summary").textContent).toContain("Välj en kollega");
    expect(one(root, "#give-until-problem").textContent).toContain("vilken dag lånet slutar");
    expect(root.querySelector("dialog[open]")).toBeNull();
  });

  it("shows the list, leaves out who has it already, and never offers a protected case", async () => {
    const root = await given();
    click(one(root, "input[value=share]"));
    await choose(root);
    click(one(root, 'button[type="submit"]'));
    await settled();
    const asked = one(root, "dialog[open]");
    expect([...asked.querySelectorAll("li")].map((line) => line.textContent)).toEqual(["Elin"]);
    click(button(asked, "Dela ärendena"));
    await settled();
    const shared = { member: "b", participants: ["p1"], leave: false, until: null };
    expect(sent("hand_over_cases")).toEqual([shared]);
    expect(one<HTMLAnchorElement>(root, 'a[href*="p3"]').textContent).toBe("N-3");
  });

  it("hands over for good only when that is chosen", async () => {
    const root = await given();
    click(one(root, "input[value=leave]"));
    await choose(root);
    click(one(root, 'button[type="submit"]'));
    await settled();
    const asked = one(root, "dialog[open]");
    expect(asked.textContent).toContain("Du har dem inte längre");
    click(button(asked, "Lämna över ärendena"));
    await settled();
    const participants = ["p1", "p2"];
    const all = { member: "b", participants, leave: true, until: null };
    expect(sent("hand_over_cases")).toEqual([all]);
  });

  it("lends until a day, and refuses one that has been", async () => {
    const root = await given();
    await choose(root);
    const until = one<HTMLInputElement>(root, "#give-until");
    const enter = async (text: string) => {
      type(until, text);
      until.dispatchEvent(new Event("change", { bubbles: true }));
      until.dispatchEvent(new Event("blur", { bubbles: true }));
      await settled();
      click(one(root, 'button[type="submit"]'));
      await settled();
    };
    await enter("2020-01-01");
    expect(one(root, "#give-until-problem").textContent).toContain("i dag eller en dag som kommer");
    await enter("2099-12-14");
    const asked = one(root, "dialog[open]");
    expect(asked.textContent).toContain("till och med 14 december 2099");
    click(button(asked, "Låna ut ärendena"));
    await settled();
    const lent = { member: "b", participants: ["p1"], leave: false, until: "2099-12-14" };
    expect(sent("hand_over_cases")).toEqual([lent]);
  });
});
