import type { Finding, PartToSend, SendContext } from '@arkyra/network-kit';
import { postsSchema, type SandboxPost } from './answers.schema.ts';
import type { SandboxApi } from './sandbox-api.ts';

// The time is ours, the list's is the network's.
const skewMs = 300_000;
const maxPages = 20;

/** Looks for a part among the account's own posts since its key was made, where the network can't be asked by key. */
export class OwnPosts {
  readonly #api: SandboxApi;
  readonly #show: (post: SandboxPost) => Finding & { kind: 'found' };

  constructor(api: SandboxApi, show: (post: SandboxPost) => Finding & { kind: 'found' }) {
    this.#api = api;
    this.#show = show;
  }

  async find(part: PartToSend, context: SendContext): Promise<Finding> {
    const alike: SandboxPost[] = [];
    const since = context.since?.getTime() ?? timeOfKey(part.key);
    const query = new URLSearchParams(since === undefined ? {} : { since: new Date(since - skewMs).toISOString() });
    for (let pages = 0, more = true; more; pages += 1) {
      if (pages === maxPages) return { kind: 'unclear', reason: 'The account has too many new posts to look through.' };
      const answer = await this.#api.call({ method: 'GET', path: `/posts?${query.toString()}`, credentials: context.credentials, signal: context.signal });
      const list = this.#api.read(answer, postsSchema);
      alike.push(...list.posts.filter((post) => isAlike(post, part) && !context.claimed?.has(post.id)));
      query.set('before', list.posts.at(-1)?.id ?? '');
      more = list.more;
    }
    const oldest = alike.at(-1);
    return oldest ? this.#show(oldest) : { kind: 'absent' };
  }
}

function isAlike(post: SandboxPost, part: PartToSend): boolean {
  const parent = part.published.at(-1)?.externalId ?? null;
  const alts = part.media.map(({ altText }) => altText);
  const sameMedia = alts.length === 0 || (alts.length === post.media.length && post.media.every(({ alt }, index) => alt === alts[index]));
  return post.text === part.text && post.parent === parent && sameMedia;
}

/** Keys are UUIDs of version 7, which begin with the milliseconds of their making. */
function timeOfKey(key: string): number | undefined {
  const ms = Number.parseInt(key.replaceAll('-', '').slice(0, 12), 16);
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(key) ? ms : undefined;
}
