import type { Comment, EventMap, NotificationWanted } from '@arkyra/contracts';
import type { Transaction } from '@arkyra/database';
import type { Ids } from '@arkyra/kernel';
import type { CommentAuthor } from '../application/index.ts';

/** Those of these people who are in the team: guests are named and told nowhere. */
export async function membersAmong(tx: Transaction, workspaceId: string, userIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set();
  const rows = await tx.member.findMany({ where: { workspaceId, userId: { in: [...new Set(userIds)] }, role: { not: 'guest' } }, select: { userId: true } });
  return new Set(rows.map(({ userId }) => userId));
}

interface Told {
  readonly mentioned: readonly string[];
  readonly replied: readonly string[];
}

/** Leaves for the relay what browsers and people are to hear of a comment. */
export async function tellComment(tx: Transaction, ids: Ids, { workspaceId, userId: actorId }: CommentAuthor, comment: Pick<Comment, 'id' | 'postId' | 'internal' | 'threadId'>, { mentioned, replied }: Told): Promise<void> {
  const { id: commentId, postId, internal } = comment;
  const changed: EventMap['comment.changed'] = { commentId, postId, internal };
  const about = { ...(actorId !== null && { actorId }), postId, commentId, internal, dedupe: `comment:${commentId}` };
  const wanted: NotificationWanted[] = [
    { kind: 'comment.mentioned' as const, userIds: [...mentioned], ...about },
    { kind: 'comment.replied' as const, userIds: [...replied], ...about },
  ].filter(({ userIds }) => userIds.length > 0);
  const row = (topic: string, payload: object) => ({ id: ids.next(), workspaceId, topic, payload });
  await tx.outboxMessage.createMany({ data: [row('comment.changed', changed), ...wanted.map((one) => row('notification.wanted', one))] });
}
