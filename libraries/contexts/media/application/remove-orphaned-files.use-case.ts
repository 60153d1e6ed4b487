import type { Clock } from '@arkyra/kernel';
import { mediaOfKey, mediaPrefix, uploadsPrefix, type MediaRef } from '../domain/media-keys.ts';
import type { MediaFiles } from './media-files.ts';
import type { MediaRepository } from './media.repository.ts';

/** A file may be older than its row by a moment, never by a day. */
const graceMs = 24 * 3_600_000;
const batch = 500;

/** Files without a row, left by a deleted workspace, a lost process or a second upload, are found by listing. */
export class RemoveOrphanedFiles {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;
  readonly #clock: Clock;

  constructor(media: MediaRepository, files: MediaFiles, clock: Clock) {
    this.#media = media;
    this.#files = files;
    this.#clock = clock;
  }

  /** How many were deleted. `signal` stops it between two batches. */
  async execute(signal: AbortSignal): Promise<number> {
    return (await this.#sweep(uploadsPrefix, signal)) + (await this.#sweep(mediaPrefix, signal));
  }

  async #sweep(prefix: string, signal: AbortSignal): Promise<number> {
    const before = this.#clock.now().getTime() - graceMs;
    let [removed, keys] = [0, new Map<string, MediaRef>()];
    for await (const { key, modifiedAt } of this.#files.list(prefix)) {
      const media = modifiedAt.getTime() < before ? mediaOfKey(key) : undefined;
      if (media) keys.set(key, media);
      if (keys.size < batch) continue;
      removed += await this.#deleteOrphans(keys, prefix);
      keys = new Map();
      if (signal.aborted) return removed;
    }
    return removed + (await this.#deleteOrphans(keys, prefix));
  }

  async #deleteOrphans(keys: ReadonlyMap<string, MediaRef>, prefix: string): Promise<number> {
    const states = await this.#media.states([...keys.values()]);
    // An upload is needed until it is processed; what is uploaded there later belongs to nothing.
    const needed = ({ id }: MediaRef) => (prefix === uploadsPrefix ? ['uploading', 'processing'].includes(states.get(id) ?? '') : states.has(id));
    const orphans = [...keys].filter(([, media]) => !needed(media));
    for (const [key] of orphans) await this.#files.delete(key);
    return orphans.length;
  }
}
