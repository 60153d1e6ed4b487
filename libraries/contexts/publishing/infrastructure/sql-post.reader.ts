import type { Database } from '@arkyra/database';
import { PostReader, type PostFilter, type PostText } from '../application/index.ts';
import { Batcher } from './batcher.ts';
import { copiedTexts, literal } from './copied-text.ts';

interface Wanted {
  readonly workspaceId: string;
  readonly postId: string;
  readonly testMode: boolean;
}

const opening = Buffer.from('{"data":[');
const comma = Buffer.from(',');
const closing = Buffer.from(']}');

/** The statements of `publishing_reads`: PostgreSQL builds the JSON, nobody here parses it. */
export class SqlPostReader extends PostReader {
  readonly #database: Database;
  readonly #posts = new Batcher<Wanted, PostText | null>((wanted) => this.#readPosts(wanted), { most: 64 });

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  post(workspaceId: string, postId: string, testMode: boolean): Promise<PostText | null> {
    return this.#posts.add({ workspaceId, postId, testMode });
  }

  async #readPosts(wanted: readonly Wanted[]): Promise<readonly (PostText | null)[]> {
    const { rows } = await this.#database.appPool.query<PostText & { readonly n: number }>({
      name: 'read_posts_of',
      text: 'SELECT n, version, body FROM read_posts_of($1, $2, $3)',
      values: [wanted.map(({ workspaceId }) => workspaceId), wanted.map(({ postId }) => postId), wanted.map(({ testMode }) => testMode)],
    });
    const found = new Map(rows.map(({ n, version, body }) => [n, { version, body }] as const));
    return wanted.map((_, n) => found.get(n) ?? null);
  }

  async list(workspaceId: string, testMode: boolean, { from, to, state, channelId }: PostFilter, { after, size }: { readonly after: readonly string[] | null; readonly size: number }): Promise<readonly { readonly body: string; readonly keys: readonly string[] }[]> {
    const { rows } = await this.#database.appPool.query<{ body: string; keys: string[] }>({
      name: 'list_posts',
      text: 'SELECT body::text AS body, keys FROM list_posts($1, $2, $3, $4, $5, $6, $7, $8)',
      values: [workspaceId, testMode, from ?? null, to ?? null, state ?? null, channelId ?? null, after, size],
    });
    return rows;
  }

  async calendar(workspaceId: string, testMode: boolean, { from, to, channelId, state }: PostFilter): Promise<Uint8Array> {
    const values = [workspaceId, testMode, from ?? null, to ?? null, channelId ?? null, state ?? null].map(literal);
    const pieces = await copiedTexts(this.#database.appPool, `SELECT read_calendar_pieces(${values.join(', ')})`);
    return Buffer.concat([opening, ...pieces.flatMap((piece, index) => (index === 0 ? [piece] : [comma, piece])), closing]);
  }

  async timeline(workspaceId: string, deliveryId: string, testMode: boolean): Promise<string | null> {
    const { rows } = await this.#database.appPool.query<{ body: string | null }>({
      name: 'read_timeline',
      text: 'SELECT read_timeline($1, $2, $3) AS body',
      values: [workspaceId, deliveryId, testMode],
    });
    return rows[0]?.body ?? null;
  }
}
