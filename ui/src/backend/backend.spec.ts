import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { effectRoot } from "../testing.svelte";
import {
  announce,
  call as typedCall,
  explain,
  explainProblem,
  Failure,
  http,
  live,
  problemsOf,
  use,
} from ".";

type Anyhow = (name: string, argument?: unknown) => Promise<unknown>;
const call = typedCall as unknown as Anyhow;

const asked: [string, unknown][] = [];
let answer: (name: string) => unknown = () => null;
let tell: (kinds: string[]) => void = () => {};

beforeEach(() => {
  asked.length = 0;
  use({
    async call(name, argument) {
      asked.push([name, argument]);
      return answer(name);
    },
    changes(listener) {
      tell = listener;
      return () => {};
    },
  });
});

const settled = async () => {
  await new Promise((done) => setTimeout(done));
  flushSync();
};

describe("call", () => {
  it("hands over the name and the argument, and null when there is none", async () => {
    answer = () => ({ id: "7" });
    expect(await call("save_note", { text: "hej" })).toEqual({ id: "7" });
    await call("sync_now");
    expect(asked).toEqual([
      ["save_note", { text: "hej" }],
      ["sync_now", null],
    ]);
  });

  it("rejects with a failure that holds the code and the rest", async () => {
    answer = () => {
      throw { code: "clock_skew", minutes: 7 };
    };
    const failed = await call("sync_now").catch((cause: Failure) => cause);
    expect(failed).toBeInstanceOf(Failure);
    expect(explain(failed as Failure).text).toContain("7 minuter fel");
  });

  it("rejects with a failure also when the transport itself breaks", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    answer = () => {
      throw new TypeError("failed to fetch");
    };
    await expect(call("sync_now")).rejects.toMatchObject({ code: "unreachable" });
    vi.restoreAllMocks();
  });
});

describe("a failure", () => {
  it("brings its remedy", () => {
    expect(explain(new Failure("locked"))).toMatchObject({ remedy: "unlock", label: "Lås upp" });
    expect(explain(new Failure("not_allowed")).remedy).toBeUndefined();
  });

  it("leads each refused field to its input", () => {
    const failed = new Failure("problems", { problems: [{ field: "name", code: "required" }] });
    expect(problemsOf(failed, "start")).toEqual([{ field: "start-name", text: "Skriv ditt namn" }]);
    expect(explainProblem({ field: "x", code: "never_heard_of" })).toContain("stämmer inte");
  });
});

describe("live", () => {
  let stop: () => void = () => {};
  afterEach(() => stop());

  /** Runs it as a component would. */
  function watch<T>(ask: () => Promise<T>, kinds: string[]) {
    let query!: ReturnType<typeof live<T>>;
    stop = effectRoot(() => {
      query = live(ask, kinds as never);
    });
    flushSync();
    return query;
  }
  it("asks at once, and again when one of its kinds changes", async () => {
    let count = 0;
    const query = watch(async () => ++count, ["visit", "task"]);
    expect(query.waiting).toBe(true);
    await settled();
    expect(query.value).toBe(1);
    tell(["employer"]);
    await settled();
    expect(query.value).toBe(1);
    tell(["note", "task"]);
    await settled();
    expect(query.value).toBe(2);
    announce();
    await settled();
    expect(query.value).toBe(3);
  });

  it("keeps the old answer beside a new error, and drops the error with the next answer", async () => {
    let fails = false;
    const query = watch(async () => {
      if (fails) throw new Failure("offline");
      return "svar";
    }, ["visit"]);
    await settled();
    fails = true;
    await query.again();
    expect([query.value, query.error?.code, query.waiting]).toEqual(["svar", "offline", false]);
    fails = false;
    await query.again();
    expect(query.error).toBeUndefined();
  });

  it("never lets a slow old answer replace a newer one", async () => {
    const answers: ((value: string) => void)[] = [];
    const query = watch(() => new Promise<string>((done) => answers.push(done)), ["visit"]);
    void query.again();
    answers[1]?.("ny");
    await settled();
    answers[0]?.("gammal");
    await settled();
    expect(query.value).toBe("ny");
  });

  it("stops listening when its component is gone", async () => {
    let count = 0;
    watch(async () => ++count, ["visit"]);
    await settled();
    stop();
    tell(["visit"]);
    await settled();
    expect(count).toBe(1);
  });
});

describe("the transport over HTTP", () => {
  it("posts the argument and throws what the core refused with", async () => {
    const fetched = vi.fn(
      async (_url: string, _how: RequestInit) =>
        new Response(JSON.stringify({ code: "locked" }), { status: 423 }),
    );
    vi.stubGlobal("fetch", fetched);
    await expect(http("http://127.0.0.1:1").call("list_drafts", null, () => {})).rejects.toEqual({
      code: "locked",
    });
    const [url, how] = fetched.mock.calls[0] ?? [];
    expect([url, how?.method, how?.body]).toEqual([
      "http://127.0.0.1:1/call/list_drafts",
      "POST",
      "null",
    ]);
    vi.unstubAllGlobals();
  });
});
