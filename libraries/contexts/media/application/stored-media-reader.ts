import { createHash } from 'node:crypto';
import type { MediaFile, NetworkLimits } from '@arkyra/network-kit';
import { fittedKey } from '../domain/media-keys.ts';
import { MediaNotFoundError, MediaNotReadyError } from '../domain/media.errors.ts';
import type { Media } from '../domain/media.ts';
import type { MediaFiles } from './media-files.ts';
import { MediaReader, type KnownMedia } from './media-reader.ts';
import type { MediaRepository } from './media.repository.ts';
import type { Picture, Pictures } from './pictures.ts';

type Limits = NetworkLimits['media'];
type ReadyMedia = Media & { readonly objectKey: string; readonly sha256: string };

export class StoredMediaReader extends MediaReader {
  readonly #media: MediaRepository;
  readonly #files: MediaFiles;
  readonly #pictures: Pictures;

  constructor(media: MediaRepository, files: MediaFiles, pictures: Pictures) {
    super();
    this.#media = media;
    this.#files = files;
    this.#pictures = pictures;
  }

  async facts(workspaceId: string, ids: readonly string[]): Promise<readonly KnownMedia[]> {
    const found = new Map((await this.#media.findMany(workspaceId, ids)).map((media) => [media.id, factsOf(media)]));
    return ids.map((id) => found.get(id)).filter((facts) => facts !== undefined);
  }

  async fitted(workspaceId: string, mediaId: string, limits: Limits): Promise<MediaFile> {
    const media = await this.#media.find(workspaceId, mediaId);
    if (!media) throw new MediaNotFoundError();
    if (!isReady(media)) throw new MediaNotReadyError(media.problem ?? undefined);
    const { bytes, contentType, width, height } = fits(media, limits) ? await this.#original(media) : await this.#copy(media, limits);
    return { id: media.id, altText: media.altText, bytes, contentType, width, height };
  }

  async #copy(media: ReadyMedia, limits: Limits): Promise<Picture> {
    const key = fittedKey(media, media.sha256, digestOf(limits));
    const cached = await this.#files.get(key);
    if (cached) return { bytes: cached.bytes, ...(await this.#pictures.measure(cached.bytes)) };
    const original = await this.#original(media);
    const fitted = await this.#pictures.fit(original.bytes, limits);
    await this.#files.put(key, fitted.bytes, fitted);
    return fitted;
  }

  async #original({ objectKey, contentType, width, height }: ReadyMedia): Promise<Picture> {
    const stored = await this.#files.get(objectKey);
    if (!stored) throw new MediaNotReadyError('The picture’s file is missing from the storage. Upload it again.');
    return { bytes: stored.bytes, contentType, width: width ?? 0, height: height ?? 0 };
  }
}

function factsOf({ id, state, testMode, altText, contentType, size, declaredSize, width, height }: Media): KnownMedia {
  return { id, state, testMode, altText, contentType, bytes: size ?? declaredSize, width: width ?? 0, height: height ?? 0 };
}

const isReady = (media: Media): media is ReadyMedia => media.state === 'ready' && media.objectKey !== null && media.sha256 !== null;

function fits({ contentType, size, width, height }: Media, limits: Limits): boolean {
  const within = (value: number | null, most: number) => value !== null && value <= most;
  return limits.contentTypes.includes(contentType) && within(size, limits.maxBytes) && within(width, limits.maxWidth) && within(height, limits.maxHeight);
}

function digestOf({ maxBytes, maxWidth, maxHeight, contentTypes }: Limits): string {
  return createHash('sha256').update(JSON.stringify([maxBytes, maxWidth, maxHeight, contentTypes.toSorted()])).digest('hex').slice(0, 16);
}
