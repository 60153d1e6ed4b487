import { HttpFailure, type HttpClient, type HttpResponse } from '@arkyra/http';
import { NetworkFailure, type SendContext } from '@arkyra/network-kit';
import type { BlobUploader } from './blob-uploader.ts';
import type { BlobRef, ExternalEmbed } from './embed.ts';
import { imageType } from './image-type.ts';
import { pageMeta } from './page-meta.ts';

/** app.bsky.embed.external#external; a bigger picture is left out. */
const maxThumbBytes = 1_000_000;
const maxPageBytes = 3_000_000;
const timeoutMs = 6_000;

/** Makes the card below a post from the page that its first link leads to: Bluesky's servers fetch none. */
export class LinkCardMaker {
  readonly #http: HttpClient;
  readonly #blobs: BlobUploader;

  constructor(http: HttpClient, blobs: BlobUploader) {
    this.#http = http;
    this.#blobs = blobs;
  }

  /** Undefined when the page gives none, for whatever reason: a card never holds a post back. */
  async make(uri: string, context: SendContext): Promise<ExternalEmbed | undefined> {
    const page = await this.#get(uri, 'text/html,application/xhtml+xml', maxPageBytes, context.signal);
    const meta = page && (await pageMeta(page));
    if (!meta) return undefined;
    const { title, description, imageUrl } = meta;
    const thumb = imageUrl ? await this.#thumb(imageUrl, context) : undefined;
    return { $type: 'app.bsky.embed.external', external: { uri, title, description, ...(thumb ? { thumb } : {}) } };
  }

  async #thumb(url: string, context: SendContext): Promise<BlobRef | undefined> {
    const answer = await this.#get(url, 'image/jpeg,image/png,image/webp,image/gif', maxThumbBytes, context.signal);
    const bytes = answer?.bytes();
    const type = bytes && imageType(bytes);
    if (!bytes || !type) return undefined;
    try {
      return await this.#blobs.upload(bytes, type, context);
    } catch (error) {
      if (error instanceof NetworkFailure) return undefined;
      throw error;
    }
  }

  async #get(url: string, accept: string, maxBytes: number, signal: AbortSignal): Promise<HttpResponse | undefined> {
    try {
      const answer = await this.#http.request({ method: 'GET', url, headers: { accept }, timeoutMs, maxBytes, signal });
      return answer.status === 200 ? answer : undefined;
    } catch (error) {
      if (error instanceof HttpFailure) return undefined;
      throw error;
    }
  }
}
