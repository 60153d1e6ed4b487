import { createHash } from 'node:crypto';
import { DomainError } from '@arkyra/kernel';
import { pictureKey, thumbnailKey, type MediaRef } from '../domain/media-keys.ts';
import { maxPictureBytes, type Media } from '../domain/media.ts';
import type { MediaFiles } from './media-files.ts';
import type { MediaRepository } from './media.repository.ts';
import type { Picture, Pictures } from './pictures.ts';

/** A file that ended its worker so many times is set aside. */
const mostAttempts = 5;

/**
 * Checks an uploaded file and keeps a clean copy under its hash. What was uploaded may still be overwritten by
 * whoever has the address, so it is read once, and nothing else ever reads it. May run twice without harm.
 */
export class ProcessMedia {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;
  readonly #pictures: Pictures;

  constructor(media: MediaRepository, files: MediaFiles, pictures: Pictures) {
    this.#media = media;
    this.#files = files;
    this.#pictures = pictures;
  }

  /** Throws what may pass by itself (storage away); the file's own faults end in `rejected`. */
  async execute(ref: MediaRef): Promise<void> {
    const attempt = await this.#media.beginAttempt(ref);
    if (attempt === undefined) return;
    const media = await this.#media.find(ref.workspaceId, ref.id);
    if (!media) return;
    try {
      if (attempt > mostAttempts) await this.#media.giveUp(ref, 'failed', 'The picture could not be processed. Upload it again, or try another one.');
      else await this.#process(media);
    } catch (error) {
      await this.#media.returnAttempt(ref);
      throw error;
    }
    await this.#files.delete(media.uploadKey);
  }

  async #process(media: Media): Promise<void> {
    const uploaded = await this.#files.get(media.uploadKey, maxPictureBytes).catch(unlessAway);
    if (!uploaded || 'reason' in uploaded) return this.#reject(media, uploaded?.reason ?? 'The file is gone. Upload it again.');
    const clean = await this.#pictures.clean(uploaded.bytes).catch(unlessAway);
    if ('reason' in clean) return this.#reject(media, clean.reason);
    await this.#keep(media, clean);
  }

  async #keep(media: Media, { bytes, contentType, width, height, thumbnail }: Picture & { readonly thumbnail: Uint8Array }): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const [objectKey, small] = [pictureKey(media, sha256, contentType), thumbnailKey(media, sha256)];
    await Promise.all([this.#files.put(objectKey, bytes, { contentType }), this.#files.put(small, thumbnail, { contentType: 'image/webp' })]);
    await this.#media.finish(media, { contentType, objectKey, thumbnailKey: small, sha256, size: bytes.length, width, height });
  }

  #reject(media: Media, reason: string): Promise<void> {
    return this.#media.giveUp(media, 'rejected', reason);
  }
}

/** What is wrong with the file itself, in words; anything else is thrown on. */
function unlessAway(error: unknown): { readonly reason: string } {
  if (error instanceof DomainError && error.kind === 'invalid') return { reason: error.message };
  throw error;
}
