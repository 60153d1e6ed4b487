import type { HttpClient } from '@arkyra/http';
import type { Clock } from '@arkyra/kernel';
import type {
  ConnectedAccount,
  Credentials,
  Finding,
  IdempotencyClass,
  NetworkAdapter,
  PartToSend,
  PreparedPart,
  PublishedPart,
  RefreshedCredentials,
  SendContext,
  TextEntity,
} from '@arkyra/network-kit';
import { blueskyRules } from '../rules/index.ts';
import { BlobUploader } from './blob-uploader.ts';
import type { Embed } from './embed.ts';
import { facetsOf } from './facets.ts';
import { LinkCardMaker } from './link-card.ts';
import { MentionResolver } from './mention-resolver.ts';
import { PostRepository } from './post-repository.ts';
import { ProfileReader } from './profile.ts';
import { postRecord } from './record.ts';
import { SessionKeeper } from './session.ts';
import { TidMaker } from './tid.ts';
import { Xrpc } from './xrpc.ts';

export interface BlueskyAdapterOptions {
  readonly http: HttpClient;
  readonly clock: Clock;
}

/** Bluesky by AT Protocol: the account's own server keeps the posts, under keys that we choose. */
export class BlueskyAdapter implements NetworkAdapter {
  readonly rules = blueskyRules;
  readonly #session: SessionKeeper;
  readonly #posts: PostRepository;
  readonly #mentions: MentionResolver;
  readonly #blobs: BlobUploader;
  readonly #cards: LinkCardMaker;
  readonly #keys: TidMaker;

  constructor({ http, clock }: BlueskyAdapterOptions) {
    const xrpc = new Xrpc(http, clock);
    this.#session = new SessionKeeper(xrpc, new ProfileReader(xrpc));
    this.#posts = new PostRepository(xrpc);
    this.#mentions = new MentionResolver(xrpc);
    this.#blobs = new BlobUploader(xrpc);
    this.#cards = new LinkCardMaker(http, this.#blobs);
    this.#keys = new TidMaker(clock);
  }

  idempotency(): IdempotencyClass {
    return 'A';
  }

  connect(input: Readonly<Record<string, string>>): Promise<ConnectedAccount> {
    return this.#session.connect(input);
  }

  refresh(credentials: Credentials): Promise<RefreshedCredentials> {
    return this.#session.refresh(credentials);
  }

  identify(credentials: Credentials): Promise<Omit<ConnectedAccount, 'credentials' | 'expiresAt'>> {
    return this.#session.identify(credentials);
  }

  newKey(): string {
    return this.#keys.next();
  }

  async prepare(part: PartToSend, context: SendContext): Promise<PreparedPart> {
    const entities = blueskyRules.entities(part.text);
    const dids = await this.#mentions.resolve(entities, context);
    const embed = await this.#embed(part, entities, context);
    return { record: postRecord(part, context, facetsOf(part.text, entities, dids), embed) };
  }

  send(part: PartToSend, prepared: PreparedPart, context: SendContext): Promise<PublishedPart> {
    return this.#posts.create(part.key, prepared, context);
  }

  find(part: PartToSend, context: SendContext): Promise<Finding> {
    return this.#posts.find(part, context);
  }

  readBack(published: PublishedPart, context: SendContext): Promise<Finding> {
    return this.#posts.readBack(published, context);
  }

  remove(published: PublishedPart, context: SendContext): Promise<void> {
    return this.#posts.remove(published, context);
  }

  async #embed(part: PartToSend, entities: readonly TextEntity[], context: SendContext): Promise<Embed | undefined> {
    if (part.media.length > 0) return this.#blobs.uploadImages(part.media, context);
    const link = entities.find(({ kind }) => kind === 'link');
    return link && this.#cards.make(link.value, context);
  }
}
