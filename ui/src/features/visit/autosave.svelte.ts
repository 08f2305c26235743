// A visit on its way to the disk: every change is written within a third of a second, one write at a
// time, and what could not be written is tried again until it is.

import { call, failure, type Failure } from "../../backend";
import type { VisitDraft } from "../../backend/commands.gen";
import { markSaved } from "../../frame";

const PAUSE_MS = 300;
const AGAIN_MS = 2_000;

export interface Autosave {
  /** When the newest content that is on disk was written. */
  readonly savedAt: string;
  /** Why the newest content is not on disk yet. */
  readonly error: Failure | undefined;
  /** Something has changed. */
  touch(): void;
  /** Everything typed is on disk when this resolves; rejects when it cannot be. */
  flush(): Promise<void>;
  /** No more writes: the draft is gone. */
  stop(): void;
}

/** Saves `read()` under `draftId` after each `touch()`. */
export function autosave(draftId: string, startedAt: string, read: () => VisitDraft): Autosave {
  let savedAt = $state(startedAt);
  let error = $state.raw<Failure>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let stopped = false;
  let writing: Promise<void> | undefined;

  function later(pause: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void flush().catch(() => later(AGAIN_MS)), pause);
  }

  async function write(): Promise<void> {
    dirty = false;
    try {
      const saved = await call("save_visit_draft", { draftId, draft: read() });
      savedAt = saved.savedAt;
      error = undefined;
      markSaved(new Date(saved.savedAt));
    } catch (cause) {
      dirty = true;
      error = failure(cause);
      throw error;
    }
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    while (!stopped && (writing || dirty)) {
      writing ??= write().finally(() => (writing = undefined));
      await writing;
    }
  }

  return {
    get savedAt() {
      return savedAt;
    },
    get error() {
      return error;
    },
    touch() {
      dirty = true;
      if (!stopped) later(PAUSE_MS);
    },
    flush,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
