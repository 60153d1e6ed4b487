import type { Principal } from '@arkyra/kernel';
import type { MediaFiles } from './media-files.ts';
import { viewOf, type MediaView } from './media-view.ts';
import type { MediaRepository } from './media.repository.ts';
import { ownMedia } from './own-media.ts';

export class GetMedia {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;

  constructor(media: MediaRepository, files: MediaFiles) {
    this.#media = media;
    this.#files = files;
  }

  async execute(principal: Principal, id: string): Promise<MediaView> {
    return viewOf(this.#files, await ownMedia(this.#media, principal, 'media:read', id));
  }
}
