import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import { folderOf } from '../domain/media-keys.ts';
import { MediaInUseError, MediaNotFoundError } from '../domain/media.errors.ts';
import { deleteAll, type MediaFiles } from './media-files.ts';
import type { MediaRepository } from './media.repository.ts';
import { ownMedia } from './own-media.ts';

export class DeleteMedia {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;

  constructor(media: MediaRepository, files: MediaFiles) {
    this.#media = media;
    this.#files = files;
  }

  /** Throws `MediaInUseError` while a post, also a published one, has it. */
  async execute(principal: Principal, id: string): Promise<void> {
    const media = await ownMedia(this.#media, principal, 'media:delete', id);
    const outcome = await this.#media.remove(media, actorOf(principal));
    if (outcome === 'in_use') throw new MediaInUseError();
    if (outcome === 'missing') throw new MediaNotFoundError();
    // The row is gone, which is what was asked; files that can't be deleted now are swept up later.
    await deleteAll(this.#files, folderOf(media), media.uploadKey).catch(() => {});
  }
}
