import type { Draft } from './draft.ts';

/** `kept`: in this browser only, since the server cannot be reached; `refused` needs a person. */
export type SaveStatus = 'clean' | 'waiting' | 'saving' | 'saved' | 'kept' | 'refused';

export interface SavedAs {
  readonly postId: string;
  readonly version: number;
}

export interface AutosaverOptions {
  /** Sends the draft; throws what the API answered. */
  readonly save: (draft: Draft) => Promise<SavedAs>;
  /** Keeps the draft in this browser at once, so that a crash loses nothing. */
  readonly keep: (draft: Draft) => void;
  readonly onStatus: (status: SaveStatus, error?: unknown) => void;
  readonly onSaved: (saved: SavedAs) => void;
  /** True for a failure that passes by itself. */
  readonly isPassing: (error: unknown) => boolean;
  readonly pauseMs?: number;
  readonly retryMs?: number;
}

/**
 * Saves at every pause in typing, one request at a time, always the newest text. What the server has
 * not confirmed stays in the browser.
 */
export class Autosaver {
  readonly #options: AutosaverOptions;
  #draft: Draft | null = null;
  #saved: SavedAs | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<boolean> | null = null;

  constructor(options: AutosaverOptions) {
    this.#options = options;
  }

  change(draft: Draft): void {
    this.#draft = draft;
    this.#options.keep(this.#current(draft));
    this.#options.onStatus('waiting');
    this.#after(this.#options.pauseMs ?? 1200);
  }

  /** Saves what waits, now. False when something could not be saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.#draft) return true;
    this.#running = this.#send();
    const done = await this.#running;
    this.#running = null;
    return done ? this.flush() : false;
  }

  /** The post that was saved to is gone: what comes next is a new one. */
  forget(): void {
    this.#saved = null;
  }

  async #send(): Promise<boolean> {
    const draft = this.#draft;
    if (!draft) return true;
    this.#draft = null;
    this.#options.onStatus('saving');
    try {
      this.#saved = await this.#options.save(this.#current(draft));
      this.#options.onSaved(this.#saved);
      if (!this.#draft) this.#options.onStatus('saved');
      return true;
    } catch (error) {
      this.#draft ??= draft;
      const passing = this.#options.isPassing(error);
      this.#options.onStatus(passing ? 'kept' : 'refused', error);
      if (passing) this.#after(this.#options.retryMs ?? 5000);
      return false;
    }
  }

  /** A draft typed while the last save was under way does not know its new id and version yet. */
  #current(draft: Draft): Draft {
    return this.#saved && this.#saved.version > draft.version ? { ...draft, ...this.#saved } : draft;
  }

  #after(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }
}
