import { systemActor } from '@arkyra/audit';
import type { Clock } from '@arkyra/kernel';
import { folderOf, mediaOfKey, mediaPrefix, uploadKey, uploadsPrefix, type MediaRef } from '../domain/media-keys.ts';
import { deleteAll, type MediaFiles } from './media-files.ts';
import type { MediaRepository } from './media.repository.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const batch = 500;

export interface CleanUpReport {
  /** Uploads that never came, and rejected files after a week. */
  readonly unfinished: number;
  /** Pictures that no post and no draft took for 30 days. */
  readonly unused: number;
  /** Files in the storage that belong to nothing. */
  readonly orphans: number;
}

/** What nobody needs any more: rows first, then their files; files without a row are found by listing. */
export class CleanUpMedia {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;
  readonly #clock: Clock;

  constructor(media: MediaRepository, files: MediaFiles, clock: Clock) {
    this.#media = media;
    this.#files = files;
    this.#clock = clock;
  }

  async execute(): Promise<CleanUpReport> {
    const unfinished = await this.#removeAll(await this.#media.leftUnfinishedFor({ uploadingMs: dayMs, rejectedMs: 7 * dayMs }, batch));
    const unused = await this.#removeAll(await this.#media.unusedFor(30 * dayMs, batch));
    return { unfinished, unused, orphans: (await this.#removeOrphans(uploadsPrefix)) + (await this.#removeOrphans(mediaPrefix)) };
  }

  async #removeAll(media: readonly MediaRef[]): Promise<number> {
    let removed = 0;
    for (const one of media) {
      if ((await this.#media.remove(one, systemActor)) !== 'removed') continue;
      removed += 1;
      await deleteAll(this.#files, folderOf(one), uploadKey(one));
    }
    return removed;
  }

  /** A file may be older than its row by a moment, never by a day. */
  async #removeOrphans(prefix: string): Promise<number> {
    const before = this.#clock.now().getTime() - dayMs;
    let [removed, keys] = [0, new Map<string, MediaRef>()];
    for await (const { key, modifiedAt } of this.#files.list(prefix)) {
      const media = modifiedAt.getTime() < before ? mediaOfKey(key) : undefined;
      if (media) keys.set(key, media);
      if (keys.size < batch) continue;
      removed += await this.#deleteOrphans(keys, prefix);
      keys = new Map();
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
