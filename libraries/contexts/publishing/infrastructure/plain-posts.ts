import type { Post } from '@arkyra/contracts';
import type { Database } from '@arkyra/database';
import type { NewPost, PostText } from '../application/index.ts';
import { Batcher } from './batcher.ts';

/** What the writer could not know; times in milliseconds since 1970. */
interface Written {
  readonly n: number;
  readonly planned_ms: number | null;
  readonly created_ms: number;
  readonly timezone: string;
  readonly author_name: string | null;
}

/**
 * Posts without pictures and slots, those of several requests in one statement and one commit: `create_plain_posts`.
 * Null for a post that is not as plain as it looked, of which nothing was written.
 */
export class PlainPosts {
  readonly #database: Database;
  readonly #pastToleranceMs: number;
  readonly #writes = new Batcher<NewPost, PostText | null>((posts) => this.#write(posts), { most: 64, mayRetry: wasUndone });

  constructor(database: Database, pastToleranceMs: number) {
    this.#database = database;
    this.#pastToleranceMs = pastToleranceMs;
  }

  static looksPlain({ planned, content }: NewPost): boolean {
    return (planned.kind === 'at' || planned.kind === 'now' || planned.kind === 'none') && content.mediaIds.length === 0;
  }

  async create(post: NewPost): Promise<PostText | null> {
    try {
      return await this.#writes.add(post);
    } catch (error) {
      // `create_post` says why, unless nobody knows whether it was written.
      if (wasUndone(error)) return null;
      throw error;
    }
  }

  async #write(posts: readonly NewPost[]): Promise<readonly (PostText | null)[]> {
    const { rows } = await this.#database.appPool.query<Written>({
      name: 'create_plain_posts',
      text: 'SELECT n, planned_ms, created_ms, timezone, author_name FROM create_plain_posts($1, $2, $3)',
      values: [JSON.stringify(posts.map(newsOf)), JSON.stringify(posts.flatMap(targetsOf)), this.#pastToleranceMs],
    });
    const written = new Map(rows.map((row) => [row.n, row] as const));
    return posts.map((post, n) => {
      const row = written.get(n);
      return row ? { version: 1, body: JSON.stringify(answerOf(post, row)) } : null;
    });
  }
}

/** An error of the statement itself, after which nothing of it stands; when the connection is lost nobody knows. */
const wasUndone = (error: unknown): boolean => error instanceof Error && 'severity' in error && error.severity === 'ERROR';

const timeOf = ({ planned }: NewPost) => (planned.kind === 'at' ? { at: planned.instant, wallTime: planned.wallTime, mustComeYet: planned.mustComeYet } : { mustComeYet: false });

const stateOf = ({ deliveries }: NewPost) => (deliveries[0]?.state === 'scheduled' ? 'scheduled' : 'draft');

function newsOf(post: NewPost, n: number) {
  const { author, content, postId, action, planned } = post;
  const { workspaceId, actor, userId, requestId, testMode } = author;
  const { parts, tags, excerpt, timezone, channelIds, missedPolicy } = content;
  const who = { workspaceId, actor, authorId: userId, requestId, testMode };
  return { n, ...who, postId, action, state: stateOf(post), isNow: planned.kind === 'now', ...timeOf(post), timezone, missedPolicy, parts, tags, excerpt, channelIds };
}

function targetsOf(post: NewPost, n: number) {
  const { author, postId, planned, deliveries } = post;
  const { workspaceId, actor, testMode } = author;
  const { at } = { at: undefined, ...timeOf(post) };
  return deliveries.map(({ id, channelId, position, state, parts, settings, event, message }) => {
    return { n, workspaceId, postId, actor, testMode, isNow: planned.kind === 'now', at, id, channelId, position, state, parts, settings, event, message };
  });
}

/** What `post_json` will say of it. */
function answerOf(post: NewPost, { planned_ms: plannedMs, created_ms: createdMs, timezone, author_name: name }: Written): Post {
  const scheduledAt = plannedMs === null ? null : new Date(plannedMs).toISOString();
  const createdAt = new Date(createdMs).toISOString();
  const { author, content, deliveries, postId } = post;
  return {
    id: postId,
    version: 1,
    state: stateOf(post),
    scheduledAt,
    timezone,
    missedPolicy: content.missedPolicy,
    parts: content.parts.map(mutablePart),
    targets: deliveries.map(({ channelId, parts, settings }) => ({ channelId, parts: parts?.map(mutablePart) ?? null, settings })),
    tags: [...content.tags],
    deliveries: deliveries.map(({ id, channelId, state }) => ({ id, channelId, state, ...untried, scheduledAt })),
    author: name === null ? null : { id: author.userId, name },
    createdAt,
    updatedAt: createdAt,
  };
}

const mutablePart = ({ text, mediaIds }: NewPost['content']['parts'][number]) => ({ text, mediaIds: [...mediaIds] });

const untried = { holdReason: null, nextTryAt: null, publishedAt: null, url: null, externalId: null, attempts: 0, failure: null } as const;
