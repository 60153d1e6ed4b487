import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import { MediaNotFoundError, MediaNotUploadedError } from '../domain/media.errors.ts';
import type { MediaFiles } from './media-files.ts';
import type { MediaJobs } from './media-jobs.ts';
import { viewOf, type MediaView } from './media-view.ts';
import type { MediaRepository } from './media.repository.ts';
import { ownMedia } from './own-media.ts';

/** The browser has uploaded: the workers take over. Doing it again answers how far they are. */
export class CompleteMedia {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;
  readonly #jobs: MediaJobs;

  constructor(media: MediaRepository, files: MediaFiles, jobs: MediaJobs) {
    this.#media = media;
    this.#files = files;
    this.#jobs = jobs;
  }

  /** Throws `MediaNotUploadedError` when the file is not there, whole. */
  async execute(principal: Principal, id: string): Promise<MediaView> {
    const media = await ownMedia(this.#media, principal, 'media:write', id);
    if (media.state !== 'uploading') return viewOf(this.#files, media);
    const arrived = await this.#files.head(media.uploadKey);
    if (!arrived) throw new MediaNotUploadedError();
    if (arrived.size !== media.declaredSize) throw new MediaNotUploadedError(`The file has ${arrived.size} bytes, declared were ${media.declaredSize}. Upload it again.`);
    if (await this.#media.startProcessing(media, actorOf(principal))) await this.#jobs.process(media);
    const now = await this.#media.find(media.workspaceId, id);
    if (!now) throw new MediaNotFoundError();
    return viewOf(this.#files, now);
  }
}
