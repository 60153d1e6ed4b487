import { NetworkFailure, type Finding, type PartToSend, type PublishedPart, type SendContext } from '@arkyra/network-kit';
import * as z from 'zod';
import { errorName } from './errors.ts';
import { permalink, postCollection, recordKey } from './permalink.ts';
import { preparedSchema } from './record.ts';
import type { Xrpc } from './xrpc.ts';

const createdSchema = z.object({ uri: z.string().startsWith('at://'), cid: z.string().min(1) });
const recordSchema = createdSchema.extend({ value: z.object({ text: z.string() }) });

type StoredRecord = z.infer<typeof recordSchema>;

/** Posts in the account's own repository, always at its own server: an AppView lags behind. */
export class PostRepository {
  readonly #xrpc: Xrpc;

  constructor(xrpc: Xrpc) {
    this.#xrpc = xrpc;
  }

  /** A second record with the same key is refused with 500, which is `unknown`: `find` then tells. */
  async create(rkey: string, prepared: unknown, context: SendContext): Promise<PublishedPart> {
    const parsed = preparedSchema.safeParse(prepared);
    if (!parsed.success) {
      throw new NetworkFailure('validation', { stage: 'before-send', detail: 'The part was not prepared.', cause: parsed.error });
    }
    const { service = '', accessJwt = '', did = '' } = context.credentials;
    const created = await this.#xrpc.call(
      {
        service,
        method: 'com.atproto.repo.createRecord',
        purpose: 'publish',
        body: { repo: did, collection: postCollection, rkey, record: parsed.data.record },
        token: accessJwt,
        signal: context.signal,
      },
      createdSchema,
    );
    return published(created, context);
  }

  async find({ key, text }: PartToSend, context: SendContext): Promise<Finding> {
    const record = await this.#get(key, context);
    if (!record) return { kind: 'absent' };
    if (record.value.text === text) return { kind: 'found', part: published(record, context) };
    return { kind: 'unclear', reason: 'There is a post with this key on Bluesky, but with another text.' };
  }

  /** The CID is the hash of the whole record: the same one means text, facets, pictures and all. */
  async readBack({ externalId, ref }: PublishedPart, context: SendContext): Promise<Finding> {
    const record = await this.#get(recordKey(externalId), context);
    if (!record) return { kind: 'absent' };
    if (record.cid === ref['cid']) return { kind: 'found', part: published(record, context) };
    return { kind: 'unclear', reason: 'The post was changed on Bluesky after it was published.' };
  }

  async remove({ externalId }: PublishedPart, { credentials, signal }: SendContext): Promise<void> {
    const { service = '', accessJwt = '', did = '' } = credentials;
    const body = { repo: did, collection: postCollection, rkey: recordKey(externalId) };
    const call = { service, method: 'com.atproto.repo.deleteRecord', purpose: 'prepare', body, token: accessJwt, signal } as const;
    await this.#xrpc.call(call, z.unknown());
  }

  async #get(rkey: string, { credentials, signal }: SendContext): Promise<StoredRecord | undefined> {
    const { service = '', did = '' } = credentials;
    const query = { repo: did, collection: postCollection, rkey };
    const call = { service, method: 'com.atproto.repo.getRecord', purpose: 'prepare', query, signal } as const;
    const answer = await this.#xrpc.exchange(call);
    if (errorName(answer) === 'RecordNotFound') return undefined;
    return this.#xrpc.read(answer, call.purpose, recordSchema);
  }
}

function published({ uri, cid }: z.infer<typeof createdSchema>, { credentials }: SendContext): PublishedPart {
  return { externalId: uri, url: permalink(credentials, credentials['did'] ?? '', recordKey(uri)), ref: { cid } };
}
