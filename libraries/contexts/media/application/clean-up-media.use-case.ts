import { systemActor } from '@arkyra/audit';
import { folderOf, uploadKey, type MediaRef } from '../domain/media-keys.ts';
import { deleteAll, type MediaFiles } from './media-files.ts';
import type { MediaRepository } from './media.repository.ts';

const dayMs = 24 * 3_600_000;
const batch = 500;

export interface CleanUpReport {
  /** Uploads that never came, and rejected files after a week. */
  readonly unfinished: number;
  /** Pictures that no post and no draft took for 30 days. */
  readonly unused: number;
}

/** Media that nobody needs any more: the row first, then its files. */
export class CleanUpMedia {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;

  constructor(media: MediaRepository, files: MediaFiles) {
    this.#media = media;
    this.#files = files;
  }

  async execute(): Promise<CleanUpReport> {
    const unfinished = await this.#removeAll(await this.#media.leftUnfinishedFor({ uploadingMs: dayMs, rejectedMs: 7 * dayMs }, batch));
    const unused = await this.#removeAll(await this.#media.unusedFor(30 * dayMs, batch));
    return { unfinished, unused };
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
}
