import { actorOf } from '@arkyra/audit';
import type { Clock, Ids, Principal } from '@arkyra/kernel';
import { preCheck } from '@arkyra/workspaces';
import { uploadKey } from '../domain/media-keys.ts';
import { checkDeclaration } from '../domain/media.ts';
import type { MediaFiles } from './media-files.ts';
import type { MediaRepository } from './media.repository.ts';

export interface MediaDeclaration {
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
}

export interface MediaUpload {
  readonly id: string;
  readonly upload: { readonly method: 'PUT'; readonly url: string; readonly headers: Readonly<Record<string, string>> };
}

/** Seconds in which the upload may begin. */
const uploadFor = 3600;

export class CreateMedia {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(media: MediaRepository, files: MediaFiles, ids: Ids, clock: Clock) {
    this.#media = media;
    this.#files = files;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** An address that takes exactly the declared file. Throws `InvalidInputError` naming what is wrong with it. */
  async execute(principal: Principal, { fileName, contentType, size }: MediaDeclaration): Promise<MediaUpload> {
    preCheck(principal, 'media:write');
    checkDeclaration({ contentType, size });
    const { workspaceId, userId, testMode } = principal;
    const id = this.#ids.next();
    const key = uploadKey({ workspaceId, id });
    const upload = await this.#files.presignPut(key, { contentType, size, expiresIn: uploadFor });
    await this.#media.add(
      {
        id, workspaceId, createdById: userId, fileName, contentType, declaredSize: size, state: 'uploading', problem: null, uploadKey: key, objectKey: null,
        thumbnailKey: null, sha256: null, size: null, width: null, height: null, altText: '', testMode, createdAt: this.#clock.now(),
      },
      actorOf(principal),
    );
    return { id, upload };
  }
}
