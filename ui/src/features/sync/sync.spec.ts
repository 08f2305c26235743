import { flushSync } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { use } from "../../backend";
import type {
  ConflictView,
  LeftCaseView,
  SyncPhase,
  SyncState,
  WishView,
} from "../../backend/commands.gen";
import { toasts } from "../../frame";
import { click, one, show, type } from "../../testing";
import { hasWords } from "../../words";
import { valueWords } from "../fields";
import { aboutOf } from "./conflict";
import { leftText } from "./left";
import Sync from "./Sync.svelte";

const head = { thisDevice: true, mine: true, inForce: true, at: "2026-11-19T09:15:00Z" };
const mine = { ...head, op: "a", value: "Tisdag. Leila börjar 09:00.", by: "Karin" };
const theirs = { ...head, op: "b", value: "Torsdag. Ring chefen.", by: "Johan", mine: false };
const conflict: ConflictView = {
  kind: "participant",
  row: "p1",
  field: "next_step",
  about: null,
  participant: "p1",
  participantName: "Leila Rostami",
  heads: [mine, theirs],
  longText: true,
};
const phases: SyncPhase[] = [
  "never_connected",
  "waiting_for_approval",
  "offline",
  "idle",
  "syncing",
  "stopped",
  "clock",
  "forked",
];

let state: SyncState;
let conflicts: ConflictView[];
let left: LeftCaseView[];
let calls: [string, unknown][];
let answers: Record<string, () => unknown>;

beforeEach(() => {
  calls = [];
  conflicts = [];
  left = [];
  state = {
    phase: "idle",
    waiting: 0,
    oldestWaiting: null,
    pictures: { onTheirWay: 0, notThere: 0, noRoom: 0 },
    lastSync: null,
    progress: null,
    server: "https://fotfaste.example/",
    conflicts: 0,
    code: null,
    clockMinutes: null,
    erased: [],
    refused: [],
  };
  answers = {
    sync_state: () => state,
    sync_now: () => ({ ...state, lastSync: { at: head.at, sent: 5, received: 2 } }),
    list_conflicts: () => conflicts,
    resolve_conflict: () => void (conflicts = conflicts.slice(1)),
    list_waiting: () => [],
    sync_history: () => [],
    list_devices: () => [],
    list_wishes: () => [],
    left_cases: () => left,
    save_left: () => ({ content: null }),
    forget_left: () => void (left = []),
  };
  use({
    async call(name, argument) {
      calls.push([name, argument]);
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
  const root = show(Sync, { route: { page: "sync" } });
  await settled();
  return root;
};
const sent = (name: string) =>
  calls.filter(([one]) => one === name).map(([, argument]) => argument);
const button = (root: Element, words: string) =>
  [...root.querySelectorAll("button")].find((one) => one.textContent?.includes(words)) as Element;

describe("Synk", () => {
  it("has words for every phase", () => {
    const key = (phase: string) => phase.replaceAll("_", "-");
    expect(phases.filter((phase) => !hasWords(`sync-connection-${key(phase)}`))).toEqual([]);
    const told = phases.filter((phase) => !["idle", "syncing"].includes(phase));
    expect(told.filter((phase) => !hasWords(`sync-phase-${key(phase)}-text`))).toEqual([]);
  });

  it("says why it stopped, and that nothing is lost", async () => {
    state = { ...state, phase: "stopped", code: "full_disk" };
    const text = one(await open(), ".banner").textContent;
    expect(text).toContain("Inget är borta");
    expect(text).toContain("disk är full");
  });

  it("offers a server to an office that is alone, and asks for no sync", async () => {
    state = { ...state, phase: "never_connected", server: null };
    const root = await open();
    expect(button(root, "Synka nu")).toBeUndefined();
    click(button(root, "Anslut enheten"));
    await settled();
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(one(root, ".error-summary").textContent).toContain("Skriv startkoden");
    expect(sent("connect_office")).toEqual([]);
    type(one<HTMLInputElement>(root, "#connect-serverUrl"), " https://s.example ");
    type(one<HTMLInputElement>(root, "#connect-setupCode"), "1234-5678");
    click(one(root, 'button[type="submit"]'));
    await settled();
    expect(sent("connect_office")).toEqual([
      { serverUrl: "https://s.example", setupCode: "1234-5678" },
    ]);
  });

  it("syncs when asked, and says what came of it", async () => {
    const root = await open();
    click(button(root, "Synka nu"));
    await settled();
    expect(toasts.shown?.text).toContain("5 skickade, 2 hämtade");
  });

  it("shows rounds that ended in the same second", async () => {
    const round = {
      startedAt: head.at,
      finishedAt: head.at,
      sent: 1,
      received: 0,
      outcome: "done",
    };
    answers.sync_history = () => [round, { ...round, sent: 2 }];
    const root = await open();
    expect(root.querySelectorAll("tbody tr")).toHaveLength(2);
  });

  it("says why a round stopped, where that helps", async () => {
    const round = { startedAt: head.at, finishedAt: head.at, sent: 0, received: 0 };
    answers.sync_history = () => [
      { ...round, outcome: "full_disk" },
      { ...round, outcome: "something_new" },
    ];
    const rows = [...(await open()).querySelectorAll("tbody tr")].map((row) => row.textContent);
    expect(rows.join()).toContain("datorns disk var full");
    expect(rows.join()).toContain("Avbröts");
  });

  it("tells what was refused until it has been seen", async () => {
    const refused = { id: "", what: "role", name: "Sara Lind", role: "lead" } as WishView;
    state = { ...state, refused: [refused] };
    const root = await open();
    expect(root.textContent).toContain("Sara Lind blir ledare");
    click(button(root, "Jag har sett det"));
    await settled();
    expect(sent("forget_refused")).toHaveLength(1);
  });

  it("says what holds from the next sync on, and takes it back", async () => {
    const wish = { id: "7", what: "share", name: "Sara", participantName: "Elin", right: "write" };
    answers.list_wishes = () => [wish];
    const root = await open();
    expect(root.textContent).toContain("Sara får läsa och skriva i Elin, från nästa synk");
    click(button(root, "Ta tillbaka"));
    await settled();
    expect(sent("take_back_wish")).toEqual([{ id: "7" }]);
  });

  it("says how a round ended: a server that was silent broke nothing off", async () => {
    const round = { startedAt: head.at, finishedAt: head.at, sent: 0, received: 0 };
    answers.sync_history = () => [{ ...round, outcome: "server_silent" }];
    const root = await open();
    expect(one(root, "tbody tr").textContent).toContain("Servern svarade inte");
  });
});

describe("a program that is too old", () => {
  it("says what to do, and that edits go on", async () => {
    state = { ...state, phase: "stopped", code: "update_needed" };
    const text = one(await open(), ".banner").textContent;
    expect(text).toContain("Uppdatera Fotfäste");
    expect(text).toContain("Arbeta som vanligt");
    expect(text).not.toContain("Synken stannade");
  });
});

describe("a case that has left", () => {
  const note = { kind: "journal_note", row: "r", at: head.at } as const;
  const gone: LeftCaseView = {
    participant: "p9",
    caseNumber: "N-9",
    name: null,
    at: head.at,
    by: "Anna Ålund",
    me: false,
    timeOver: false,
    changes: [{ ...note, field: "text", value: "Ringde om schemat." }],
    drafts: [{ kind: "visit", at: head.at, lines: [{ field: "supervisor_talk", value: "Bra." }] }],
    openings: 1,
  };

  it("is called by its number, says by whom, and shows what was not sent", async () => {
    left = [gone];
    const text = (await open()).textContent;
    expect(text).toContain("Ärende N-9");
    expect(text).toContain("Anna Ålund tog ut dig");
    expect(text).toContain("2 saker hann inte skickas");
    expect(text).toMatch(/Text\s*Ringde om schemat/);
    expect(text).toContain("Halvfärdigt: besök");
  });

  it("reads the same as a text", () => {
    const text = leftText(gone);
    expect(text).toContain("Ärende N-9");
    expect(text).toContain("Text: Ringde om schemat.");
    expect(text).toContain("Bra.");
  });

  it("goes in two clicks, and not before", async () => {
    left = [gone];
    const root = await open();
    click(button(root, "Jag har sett detta"));
    await settled();
    expect(sent("forget_left")).toEqual([]);
    const asked = one(root, "dialog[open]");
    expect(asked.textContent).toContain("går inte att få tillbaka");
    click(button(asked, "ta bort"));
    await settled();
    expect(sent("forget_left")).toEqual([{ participant: "p9" }]);
  });

  it("is one line where everything was sent, and goes in one", async () => {
    left = [{ ...gone, changes: [], drafts: [], timeOver: true }];
    const root = await open();
    expect(root.textContent).toContain("Allt du hade skrivit var skickat");
    expect(button(root, "Spara som textfil")).toBeUndefined();
    click(button(root, "Jag har sett det"));
    await settled();
    expect(sent("forget_left")).toEqual([{ participant: "p9" }]);
  });
});

describe("a choice between two texts", () => {
  beforeEach(() => {
    conflicts = [conflict];
    state = { ...state, conflicts: 1 };
  });
  const resolved = () => sent("resolve_conflict")[0];
  const pick = (root: Element, value: string) =>
    click(one(root, `.choice input[value="${value}"]`));

  it("uses one's own, and goes on", async () => {
    const root = await open();
    expect(one(root, "legend.lead").textContent).toContain("Du och Johan ändrade samma sak");
    click(button(root, "Använd din text"));
    await settled();
    expect(resolved()).toEqual({
      kind: "participant",
      row: "p1",
      field: "next_step",
      choice: { head: "a" },
    });
    expect(root.querySelector(".choice")).toBeNull();
  });

  it("uses theirs", async () => {
    const root = await open();
    pick(root, "b");
    click(button(root, "Använd texten av Johan"));
    await settled();
    expect(resolved()).toMatchObject({ choice: { head: "b" } });
  });

  it("keeps both, one after the other", async () => {
    const root = await open();
    pick(root, "both");
    click(button(root, "Behåll båda texterna"));
    await settled();
    expect(resolved()).toMatchObject({
      choice: { text: "Tisdag. Leila börjar 09:00.\n\nTorsdag. Ring chefen." },
    });
  });

  it("takes a text of one's own", async () => {
    const root = await open();
    click(button(root, "Skriv en egen text"));
    flushSync();
    type(one<HTMLTextAreaElement>(root, "textarea"), "Onsdag 09:00.");
    click(button(root, "Använd den nya texten"));
    await settled();
    expect(resolved()).toMatchObject({ choice: { text: "Onsdag 09:00." } });
  });

  it("can wait, and is still there", async () => {
    const root = await open();
    click(button(root, "Vänta, jag frågar Johan"));
    await settled();
    expect(sent("resolve_conflict")).toEqual([]);
    click(button(root, "Välj nu"));
    await settled();
    expect(root.querySelectorAll(".choice")).toHaveLength(3);
  });

  it("lists the others, and takes one of them first", async () => {
    const goal = { ...conflict, row: "p2", participant: "p2", participantName: "Elin Sund" };
    conflicts = [conflict, goal];
    state = { ...state, conflicts: 2 };
    const root = await open();
    expect(one<HTMLAnchorElement>(root, '[href="#/participants/p1"]').textContent).toContain(
      "Öppna",
    );
    click(button(root, "Ta det här först"));
    await settled();
    click(button(root, "Använd din text"));
    await settled();
    expect(resolved()).toMatchObject({ row: "p2" });
  });

  it("says codes and days in words", () => {
    const of = (field: string, value: string | null, kind = conflict.kind) =>
      valueWords(kind, field, value);
    expect(of("phase", "introduction", "enrolment")).toBe("Stöd på plats");
    expect(of("kind", "internship", "placement")).toBe("Praktik");
    expect(of("ends_on", "2026-11-24", "placement")).toBe("24 november 2026");
    expect(of("deleted", "1")).toBe("Borttaget");
    expect(of("phone", null)).toBe("Tomt");
    expect(aboutOf(conflict)).toBe("Nästa steg, Leila Rostami");
  });
});
