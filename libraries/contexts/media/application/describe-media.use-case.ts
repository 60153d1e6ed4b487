import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import { MediaNotFoundError } from '../domain/media.errors.ts';
import type { MediaFiles } from './media-files.ts';
import { viewOf, type MediaView } from './media-view.ts';
import type { MediaRepository } from './media.repository.ts';
import { ownMedia } from './own-media.ts';

/** What the picture shows, for those who can't see it. */
export class DescribeMedia {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;

  constructor(media: MediaRepository, files: MediaFiles) {
    this.#media = media;
    this.#files = files;
  }

  async execute(principal: Principal, id: string, altText: string): Promise<MediaView> {
    const media = await ownMedia(this.#media, principal, 'media:write', id);
    const described = await this.#media.describe(media, altText.trim(), actorOf(principal));
    if (!described) throw new MediaNotFoundError();
    return viewOf(this.#files, described);
  }
}
