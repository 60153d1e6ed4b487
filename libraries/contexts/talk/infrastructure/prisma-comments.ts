import type { AuditTrail } from '@arkyra/audit';
import { comment as commentSchema, commentThread, spokenDecision, type Comment } from '@arkyra/contracts';
import { mentionedIn } from '@arkyra/contracts/mentions';
import type { Database, Transaction } from '@arkyra/database';
import type { Clock, Ids } from '@arkyra/kernel';
import { z } from 'zod';
import { Comments, type CommentAuthor, type CommentRefusal, type NewComment, type Sight, type Threads } from '../application/index.ts';
import { audienceOf, mostReplies } from '../domain/index.ts';
import { membersAmong, tellComment } from './comment-messages.ts';

const threadsSchema = z.object({ threads: z.array(commentThread), open: z.number(), resolved: z.number(), decisions: z.array(spokenDecision) });

/** A thread whose head nobody changes meanwhile. */
interface Head {
  readonly id: string;
  readonly internal: boolean;
  readonly resolved: boolean;
  readonly deleted: boolean;
  readonly authorId: string | null;
}

export class PrismaComments extends Comments {
  readonly #database: Database;
  readonly #audit: AuditTrail;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(database: Database, audit: AuditTrail, clock: Clock, ids: Ids) {
    super();
    this.#database = database;
    this.#audit = audit;
    this.#clock = clock;
    this.#ids = ids;
  }

  async threads({ workspaceId, testMode, seesInternal }: Sight, postId: string, resolved: boolean | null, { after, size }: { readonly after: string | null; readonly size: number }): Promise<Threads | null> {
    const { rows } = await this.#database.appPool.query<{ body: unknown }>({
      name: 'list_threads',
      text: 'SELECT list_threads($1, $2, $3, $4, $5, $6, $7) AS body',
      values: [workspaceId, postId, testMode, seesInternal, resolved, after, size],
    });
    return rows[0]?.body ? threadsSchema.parse(rows[0].body) : null;
  }

  async read({ workspaceId, testMode, seesInternal }: Sight, commentId: string): Promise<Comment | null> {
    const { rows } = await this.#database.appPool.query<{ body: unknown }>({
      name: 'read_comment',
      text: 'SELECT read_comment($1, $2, $3, $4) AS body',
      values: [workspaceId, commentId, testMode, seesInternal],
    });
    return rows[0]?.body ? commentSchema.parse(rows[0].body) : null;
  }

  add(author: CommentAuthor, wanted: NewComment): Promise<CommentRefusal | null> {
    const { workspaceId, userId, guestId, testMode } = author;
    return this.#database.inWorkspace(workspaceId, async (tx) => {
      const post = await tx.post.findFirst({ where: { id: wanted.postId, workspaceId, testMode, deletedAt: null }, select: { id: true } });
      if (!post) return 'no-post';
      const head = wanted.threadId === null ? null : await this.#head(tx, author, wanted.postId, wanted.threadId);
      if (head === undefined) return 'no-thread';
      const spoke = head ? await tx.comment.findMany({ where: { workspaceId, threadId: head.id, deletedAt: null }, select: { authorId: true, internal: true } }) : [];
      if (head?.deleted && !spoke.some(({ internal }) => author.seesInternal || !internal)) return 'no-thread';
      if (spoke.length >= mostReplies) return 'thread-full';
      const mentions = mentionedIn(wanted.text);
      const people = await membersAmong(tx, workspaceId, [...mentions, ...spoke.flatMap(({ authorId }) => authorId ?? []), ...(head?.authorId ? [head.authorId] : [])]);
      if (!mentions.every((id) => people.has(id))) return 'strangers';

      const internal = wanted.internal || (head?.internal ?? false);
      const row = { id: wanted.id, postId: wanted.postId, internal, threadId: head?.id ?? null };
      await tx.comment.create({ data: { ...row, workspaceId, authorId: userId, guestId, text: wanted.text, mentions, createdAt: this.#clock.now() } });
      if (head?.resolved) await tx.comment.update({ where: { id: head.id }, data: { resolvedAt: null, resolvedById: null } });
      const heads = head?.authorId && !head.deleted ? [head.authorId] : [];
      const told = audienceOf({ authorId: userId, mentioned: mentions, spoke: [...heads, ...spoke.flatMap(({ authorId }) => authorId ?? [])].filter((id) => people.has(id)) });
      await this.#record(tx, author, 'comment.created', row);
      await tellComment(tx, this.#ids, author, row, told);
      return null;
    });
  }

  /** Undefined when there is none such that this author sees. */
  async #head(tx: Transaction, { workspaceId, seesInternal }: Sight, postId: string, threadId: string): Promise<Head | undefined> {
    const [head] = await tx.$queryRaw<Head[]>`
      SELECT id, internal, resolved_at IS NOT NULL AS resolved, deleted_at IS NOT NULL AS deleted, author_id AS "authorId" FROM comments
      WHERE workspace_id = ${workspaceId}::uuid AND id = ${threadId}::uuid AND post_id = ${postId}::uuid AND thread_id IS NULL
        AND (${seesInternal} OR NOT internal)
      FOR UPDATE`;
    return head;
  }

  edit(author: CommentAuthor, { id, postId, internal, threadId, text: before }: Comment, text: string): Promise<CommentRefusal | null> {
    const { workspaceId } = author;
    return this.#database.inWorkspace(workspaceId, async (tx) => {
      const mentions = mentionedIn(text);
      const people = await membersAmong(tx, workspaceId, mentions);
      const already = mentionedIn(before);
      // Who left since may stay named.
      if (!mentions.every((one) => people.has(one) || already.includes(one))) return 'strangers';
      const { count } = await tx.comment.updateMany({ where: { workspaceId, id, deletedAt: null, text: { not: text } }, data: { text, mentions, editedAt: this.#clock.now() } });
      if (count === 0) return null;
      const told = audienceOf({ authorId: author.userId, mentioned: mentions.filter((one) => people.has(one) && !already.includes(one)), spoke: [] });
      await this.#record(tx, author, 'comment.edited', { id, postId, internal, threadId });
      await tellComment(tx, this.#ids, author, { id, postId, internal, threadId }, told);
      return null;
    });
  }

  delete(author: CommentAuthor, comment: Comment): Promise<void> {
    return this.#change(author, comment, 'comment.deleted', (tx, now) =>
      tx.comment.updateMany({ where: { workspaceId: author.workspaceId, id: comment.id, deletedAt: null }, data: { text: '', mentions: [], deletedAt: now } }),
    );
  }

  resolve(author: CommentAuthor, comment: Comment, resolved: boolean): Promise<void> {
    return this.#change(author, comment, resolved ? 'comment.resolved' : 'comment.reopened', (tx, now) =>
      tx.comment.updateMany({
        where: { workspaceId: author.workspaceId, id: comment.id, threadId: null, resolvedAt: resolved ? null : { not: null } },
        data: resolved ? { resolvedAt: now, resolvedById: author.userId } : { resolvedAt: null, resolvedById: null },
      }),
    );
  }

  #change(author: CommentAuthor, { id, postId, internal, threadId }: Comment, action: string, write: (tx: Transaction, now: Date) => Promise<{ count: number }>): Promise<void> {
    return this.#database.inWorkspace(author.workspaceId, async (tx) => {
      const { count } = await write(tx, this.#clock.now());
      if (count === 0) return;
      await this.#record(tx, author, action, { id, postId, internal, threadId });
      await tellComment(tx, this.#ids, author, { id, postId, internal, threadId }, { mentioned: [], replied: [] });
    });
  }

  /** Never the words: they can be deleted, an audit row cannot. */
  #record(tx: Transaction, { workspaceId, actor }: CommentAuthor, action: string, { id, postId, internal, threadId }: Pick<Comment, 'id' | 'postId' | 'internal' | 'threadId'>): Promise<void> {
    return this.#audit.record(tx, { workspaceId, actor, action, objectType: 'comment', objectId: id, data: { postId, internal, threadId } });
  }
}
