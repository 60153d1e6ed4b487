import { encodeCursor, readIdCursor, type Page, type Principal } from '@arkyra/kernel';
import type { MediaFiles } from './media-files.ts';
import { viewOf, type MediaView } from './media-view.ts';
import type { MediaRepository } from './media.repository.ts';

export interface MediaQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly ids?: readonly string[] | undefined;
}

export class ListMedia {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;

  constructor(media: MediaRepository, files: MediaFiles) {
    this.#media = media;
    this.#files = files;
  }

  /** Newest first. A test key sees what test keys uploaded. */
  async execute({ workspaceId, testMode }: Pick<Principal, 'workspaceId' | 'testMode'>, { limit, cursor, ids }: MediaQuery): Promise<Page<MediaView>> {
    const before = cursor === undefined ? undefined : readIdCursor(cursor);
    const rows = await this.#media.list(workspaceId, { limit: limit + 1, before, ids, testMode });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { data: await Promise.all(page.map((media) => viewOf(this.#files, media))), nextCursor: last ? encodeCursor(last.id) : null };
  }
}
