import type { Database } from '@arkyra/database';
import { PostStore, type Author, type HeldWords, type NewPost, type PostChange, type PostText, type Refusal, type WrittenContent } from '../application/index.ts';
import type { DeliveryOperation, PlannedTime, PostRecord } from '../domain/index.ts';
import { PlainPosts } from './plain-posts.ts';
import { isDeadlock, refusalOf } from './sql-refusals.ts';

const pastToleranceMs = 60_000;

/** The statements of `publishing_writes`: one round trip each, row-level security on. */
export class SqlPostStore extends PostStore {
  readonly #database: Database;
  readonly #plain: PlainPosts;

  constructor(database: Database) {
    super();
    this.#database = database;
    this.#plain = new PlainPosts(database, pastToleranceMs);
  }

  async create(post: NewPost): Promise<PostText | Refusal> {
    return (PlainPosts.looksPlain(post) ? await this.#plain.create(post) : null) ?? this.#createWithCare(post);
  }

  #createWithCare({ author, postId, action, planned, content, deliveries, heldWords }: NewPost): Promise<PostText | Refusal> {
    const input = { ...authorInput(author), ...contentInput(content), postId, action, planned: plannedInput(planned), pastToleranceMs };
    return this.#write(planned, 'create_post', { ...input, deliveries: deliveries.map((one) => operationInput(one, heldWords)) });
  }

  change({ author, content, operations, planned, heldWords, ...change }: PostChange): Promise<PostText | Refusal> {
    const input = { ...authorInput(author), ...(content && contentInput(content)), ...change, bump: Number(change.bump), content: content !== undefined, planned: plannedInput(planned), pastToleranceMs };
    return this.#write(planned, 'change_post', { ...input, operations: operations.map((one) => operationInput(one, heldWords)) });
  }

  async record(workspaceId: string, postId: string, testMode: boolean): Promise<PostRecord | null> {
    return this.#record('read_post_record', workspaceId, postId, testMode);
  }

  async recordOfDelivery(workspaceId: string, deliveryId: string, testMode: boolean): Promise<PostRecord | null> {
    return this.#record('read_post_record_of_delivery', workspaceId, deliveryId, testMode);
  }

  async #record(name: string, ...values: readonly [string, string, boolean]): Promise<PostRecord | null> {
    const { rows } = await this.#database.appPool.query<{ record: PostRecord | null }>({ name, text: `SELECT ${name}($1, $2, $3) AS record`, values: [...values] });
    return rows[0]?.record ?? null;
  }

  async #write({ kind }: PlannedTime, write: 'create_post' | 'change_post', input: object): Promise<PostText | Refusal> {
    const [name, argument] = kind === 'slot' ? [`${write}_in_slot`, 'take_slot($1)'] : [write, '$1'];
    const query = { name, text: `SELECT version, body::text AS body FROM ${write}(${argument})`, values: [JSON.stringify(input)] };
    for (let tries = 1; ; tries++) {
      try {
        const { rows } = await this.#database.appPool.query<PostText>(query);
        const [row] = rows;
        if (!row) throw new Error(`${name} gave no row`);
        return row;
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) return refusal;
        if (!isDeadlock(error) || tries === 3) throw error;
      }
    }
  }
}

const authorInput = ({ workspaceId, actor, userId, requestId, testMode }: Author) => ({ workspaceId, actor, authorId: userId, requestId, testMode });

const contentInput = ({ parts, tags, excerpt, timezone, channelIds, mediaIds, missedPolicy }: WrittenContent) => ({ parts, tags, excerpt, timezone, channelIds, mediaIds, missedPolicy });

function plannedInput(planned: PlannedTime) {
  if (planned.kind === 'slot') return { ...planned, candidates: planned.candidates.map(({ instant, wallTime }) => ({ at: instant, wallTime })) };
  return planned.kind === 'at' ? { ...planned, at: planned.instant } : planned;
}

function operationInput(operation: DeliveryOperation, heldWords: HeldWords) {
  const words = 'channelId' in operation ? heldWords.get(operation.channelId) : undefined;
  return { ...operation, heldFailure: words?.failure, heldMessage: words?.message ?? 'Held: the channel needs to be reconnected.' };
}
