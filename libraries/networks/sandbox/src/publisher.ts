import { NetworkFailure, type Finding, type IdempotencyClass, type PartToSend, type PreparedPart, type PublishedPart, type SendContext } from '@arkyra/network-kit';
import { classOf, sandboxRules } from '../rules/index.ts';
import { blobSchema, postSchema, preparedSchema, publishedUploadSchema, uploadSchema, type SandboxPost } from './answers.schema.ts';
import { OwnPosts } from './own-posts.ts';
import type { SandboxApi, SandboxCall } from './sandbox-api.ts';

/** Publishes and looks for parts, by the class that the channel has chosen. */
export class Publisher {
  readonly #api: SandboxApi;
  readonly #ownPosts: OwnPosts;
  readonly #publicUrl: string | undefined;

  constructor(api: SandboxApi, publicUrl: string | undefined) {
    this.#api = api;
    this.#publicUrl = publicUrl;
    this.#ownPosts = new OwnPosts(api, (post) => this.#found(post));
  }

  async prepare(part: PartToSend, context: SendContext): Promise<PreparedPart> {
    const media = [];
    for (const { bytes, altText, width, height } of part.media) {
      const answer = await this.#api.call({ ...by(context), method: 'POST', path: '/blobs', bytes });
      media.push({ blobId: this.#api.read(answer, blobSchema).id, alt: altText, width, height });
    }
    const parent = part.published.at(-1)?.externalId ?? null;
    const draft = { class: classFor(context), text: part.text, entities: sandboxRules.entities(part.text), media, parent };
    if (draft.class === 'C') await this.#api.call({ ...by(context), method: 'PUT', path: `/uploads/${part.key}`, json: draft });
    return { draft };
  }

  async send(part: PartToSend, prepared: PreparedPart, context: SendContext): Promise<PublishedPart> {
    const parsed = preparedSchema.safeParse(prepared);
    if (!parsed.success) throw new NetworkFailure('validation', { stage: 'before-send', detail: 'The part has not been prepared.' });
    const answer = await this.#api.call({ ...by(context), ...publishCall(part.key, classFor(context)), json: parsed.data.draft, purpose: 'publish', expects: [409] });
    const schema = answer.status === 409 ? publishedUploadSchema.transform(({ post }) => post) : postSchema;
    return this.#published(this.#api.read(answer, schema, 'publish'));
  }

  async find(part: PartToSend, context: SendContext): Promise<Finding> {
    const idempotency = classFor(context);
    if (idempotency === 'E') return { kind: 'unclear', reason: 'A Sandbox channel of class E has no way to look a post up.' };
    if (idempotency === 'B' || idempotency === 'D') return this.#ownPosts.find(part, context);
    const path = idempotency === 'A' ? `/records/${part.key}` : `/uploads/${part.key}`;
    const answer = await this.#api.call({ ...by(context), method: 'GET', path, expects: [404] });
    if (answer.status === 404) return { kind: 'absent' };
    const post = idempotency === 'A' ? this.#api.read(answer, postSchema) : this.#api.read(answer, uploadSchema).post;
    return post ? this.#found(post) : { kind: 'absent' };
  }

  async readBack(published: PublishedPart, context: SendContext): Promise<Finding> {
    const answer = await this.#api.call({ ...by(context), method: 'GET', path: pathOf(published), expects: [404] });
    return answer.status === 404 ? { kind: 'absent' } : this.#found(this.#api.read(answer, postSchema));
  }

  async remove(published: PublishedPart, context: SendContext): Promise<void> {
    await this.#api.call({ ...by(context), method: 'DELETE', path: pathOf(published), expects: [404] });
  }

  #found(post: SandboxPost): Finding & { kind: 'found' } {
    return { kind: 'found', part: this.#published(post) };
  }

  #published(post: SandboxPost): PublishedPart {
    const url = this.#publicUrl === undefined ? post.url : `${this.#publicUrl}/@${post.handle}/${post.id}`;
    return { externalId: post.id, url, ref: {} };
  }
}

function by({ credentials, signal }: SendContext): Pick<SandboxCall, 'credentials' | 'signal'> {
  return { credentials, signal };
}

function pathOf({ externalId }: PublishedPart): string {
  return `/posts/${encodeURIComponent(externalId)}`;
}

function publishCall(key: string, idempotency: IdempotencyClass): Pick<SandboxCall, 'method' | 'path' | 'headers'> {
  if (idempotency === 'A') return { method: 'PUT', path: `/records/${key}` };
  if (idempotency === 'C') return { method: 'POST', path: `/uploads/${key}/finish` };
  return { method: 'POST', path: '/posts', headers: idempotency === 'B' ? { 'idempotency-key': key } : {} };
}

function classFor({ settings }: SendContext): IdempotencyClass {
  const idempotency = classOf(settings);
  if (idempotency) return idempotency;
  throw new NetworkFailure('config', { stage: 'before-send', detail: 'The channel’s class is none of A to E.' });
}
