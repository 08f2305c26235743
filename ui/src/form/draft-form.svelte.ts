// A form whose text is not lost: what is typed is kept on this computer until it is saved or thrown
// away, and a refused field keeps what stands in it.

import { call, explainProblem, failure, type Failure } from "../backend";
import { beforeLeaving, markSaved, say } from "../frame";
import type { FormProblem } from "../parts";
import { t } from "../words";

const PAUSE_MS = 400;

export interface FormOptions<D extends object> {
  /** What the form calls itself: its words are `<name>-problem-<field>-<code>`. */
  name: string;
  /** Tells forms of the same name on one page apart. */
  of?: string;
  /** What the form begins with. */
  empty: D;
  /** What is stored, as the form would have it; nothing for a new one. */
  stored?: D;
  /**
   * Saves the draft. `shown` is what was stored when the form was opened: a colleague's change that
   * has come since, and that the person left alone, stays as it is.
   */
  save: (draft: D, shown: D | null) => Promise<unknown>;
  /** Saved, or thrown away. */
  done: () => void;
  /** Where the half-filled form is kept, and whose it is. */
  kept?: { kind: string; about: string | null };
}

export interface DraftForm<D extends object = object> {
  readonly draft: D;
  /** The start of every field's id. */
  readonly id: string;
  readonly ready: boolean;
  /** When a half-filled form that was found here was last kept. */
  readonly found: string | undefined;
  readonly lines: FormProblem[];
  /** Why it could not be saved, when that is not about a field. */
  readonly error: Failure | undefined;
  problem(field: string): string | undefined;
  submit(): Promise<void>;
  cancel(): Promise<void>;
}

/** A copy that nothing typed reaches. */
function plain<D>(value: D): D {
  return JSON.parse(JSON.stringify(value)) as D;
}

/** To be called while the form's component is set up. */
export function draftForm<D extends object>(options: FormOptions<D>): DraftForm<D> {
  const { name, kept } = options;
  const id = options.of ? `${name}-${options.of}` : name;
  const draft = $state(options.empty) as D;
  let ready = $state(!kept);
  let found = $state<string>();
  let refused = $state.raw<Failure>();
  let keptId: string | null = null;
  let shown: D | null = options.stored ? plain(options.stored) : null;
  let last = JSON.stringify(draft);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  let over = false;
  let saving = false;

  async function restore(): Promise<void> {
    if (!kept) return;
    try {
      const view = await call("get_draft", kept);
      if (view) {
        const { shown: before, ...typed } = (view.json ?? {}) as D & { shown?: D };
        Object.assign(draft, typed);
        shown = before ?? shown;
        keptId = view.id;
        found = view.savedAt;
      }
    } catch (cause) {
      refused = failure(cause);
    }
    last = JSON.stringify(draft);
    ready = true;
  }

  function keep(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!kept || over) return;
    const json = whole();
    writing = writing.then(async () => {
      keptId = (await call("save_draft", { ...kept, id: keptId, json })).id;
      markSaved();
    });
    writing = writing.catch((cause: unknown) => void (refused = failure(cause)));
  }

  /** What has been typed is kept when this resolves. */
  async function flush(): Promise<void> {
    if (timer !== undefined) keep();
    await writing;
  }

  /** What is typed, and what it was typed over. */
  function whole(): object {
    const typed = $state.snapshot(draft) as object;
    return shown ? { ...typed, shown } : typed;
  }

  async function discard(): Promise<void> {
    over = true;
    clearTimeout(timer);
    await writing;
    if (keptId) await call("discard_draft", { id: keptId });
  }

  const lines = $derived(
    (refused?.problems ?? []).map((one) => ({
      field: `${id}-${one.field}`,
      text: explainProblem(one, name),
    })),
  );

  $effect(() => void restore());
  $effect(() => {
    const now = JSON.stringify(draft);
    if (!ready || now === last) return;
    last = now;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  });
  $effect(() => {
    const forget = beforeLeaving(flush);
    return () => {
      forget();
      void flush(); // left in the middle of a word
    };
  });

  return {
    draft,
    id,
    get ready() {
      return ready;
    },
    get found() {
      return found;
    },
    get lines() {
      return lines;
    },
    get error() {
      return refused && refused.problems.length === 0 ? refused : undefined;
    },
    problem: (field) =>
      lines
        .filter((line) => line.field === `${id}-${field}`)
        .map((line) => line.text)
        .join(" ") || undefined,
    async submit() {
      if (saving || over) return; // the button was pressed twice
      saving = true;
      try {
        await options.save($state.snapshot(draft) as D, shown);
      } catch (cause) {
        refused = failure(cause);
        return;
      } finally {
        saving = false;
      }
      markSaved();
      await discard().catch(() => {});
      options.done();
    },
    async cancel() {
      const json = whole();
      const typed = keptId !== null || timer !== undefined;
      await discard().catch(() => {});
      if (typed && kept) say(t("form-thrown"), () => call("save_draft", { ...kept, json }));
      options.done();
    },
  };
}
