import { postVersion, postVersionContent } from '@arkyra/contracts';
import type { Database } from '@arkyra/database';
import { z } from 'zod';
import { PostVersions, type KeptVersion } from '../application/index.ts';

const kept = z.array(postVersion.omit({ changes: true }).extend({ content: postVersionContent }));
const goneSchema = z.object({ channelIds: z.array(z.string()), mediaIds: z.array(z.string()) });

export class SqlPostVersions extends PostVersions {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async list({ workspaceId, postId, testMode }: { readonly workspaceId: string; readonly testMode: boolean; readonly postId: string }, below: number | null, size: number): Promise<readonly KeptVersion[] | null> {
    const { rows } = await this.#database.appPool.query<{ body: unknown }>({
      name: 'list_post_versions',
      text: 'SELECT list_post_versions($1, $2, $3, $4, $5) AS body',
      values: [workspaceId, postId, testMode, below, size],
    });
    return rows[0]?.body ? kept.parse(rows[0].body) : null;
  }

  async gone(workspaceId: string, { channelIds, mediaIds }: { readonly channelIds: readonly string[]; readonly mediaIds: readonly string[] }) {
    const { rows } = await this.#database.appPool.query<{ body: unknown }>({
      name: 'gone_from_workspace',
      text: 'SELECT gone_from_workspace($1, $2, $3) AS body',
      values: [workspaceId, channelIds, mediaIds],
    });
    return goneSchema.parse(rows[0]?.body);
  }
}
