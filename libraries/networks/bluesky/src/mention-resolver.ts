import type { SendContext, TextEntity } from '@arkyra/network-kit';
import * as z from 'zod';
import type { Xrpc } from './xrpc.ts';

const resolvedSchema = z.object({ did: z.string().startsWith('did:') });

/** Finds the accounts behind the handles of a text. */
export class MentionResolver {
  readonly #xrpc: Xrpc;

  constructor(xrpc: Xrpc) {
    this.#xrpc = xrpc;
  }

  /** DIDs by handle in lower case. A handle that nobody has is missing; an unreachable server is a failure. */
  async resolve(entities: readonly TextEntity[], context: SendContext): Promise<ReadonlyMap<string, string>> {
    const handles = new Set(entities.filter(({ kind }) => kind === 'mention').map(({ value }) => value.toLowerCase()));
    const dids = new Map<string, string>();
    const resolve = async (handle: string) => {
      const did = await this.#didOf(handle, context);
      if (did) dids.set(handle, did);
    };
    await Promise.all([...handles].map(resolve));
    return dids;
  }

  async #didOf(handle: string, { credentials: { service = '' }, signal }: SendContext): Promise<string | undefined> {
    const call = {
      service,
      method: 'com.atproto.identity.resolveHandle',
      purpose: 'prepare',
      query: { handle },
      signal,
    } as const;
    const answer = await this.#xrpc.exchange(call);
    if (answer.status === 400 || answer.status === 404) return undefined;
    return this.#xrpc.read(answer, call.purpose, resolvedSchema).did;
  }
}
