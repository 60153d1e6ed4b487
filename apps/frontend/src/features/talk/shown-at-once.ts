import type { Comment, CommentThread, CreateCommentRequest, Me } from '@arkyra/contracts/http';
import { mentionedIn } from '@arkyra/contracts/mentions';
import { randomKey } from '../../api/random-key.ts';

interface Said {
  readonly postId: string;
  readonly thread: CommentThread | null;
  readonly body: CreateCommentRequest;
  readonly user: Me['user'];
  readonly chosen: readonly { readonly id: string; readonly label: string }[];
}

/** The comment as it will come back, until it does. */
export const shownAtOnce = ({ postId, thread, body, user, chosen }: Said): Comment => ({
  id: randomKey(),
  postId,
  threadId: thread?.id ?? null,
  text: body.text,
  internal: body.internal ?? thread?.internal ?? false,
  author: { kind: 'member', id: user.id, name: user.name },
  mentions: mentionedIn(body.text).map((id) => ({ id, name: chosen.find((one) => one.id === id)?.label ?? null })),
  createdAt: new Date().toISOString(),
  editedAt: null,
  deletedAt: null,
  resolved: null,
});
