/** Messages from the server to a workspace's browsers: what changed, never the content. */
export interface RealtimeMessages {
  /** Those that changed at about the same time travel together. */
  'posts.changed': { postIds: readonly string[] };
  'channel.changed': { channelId: string };
  /** To the team alone where guests must not hear of it. */
  'comment.changed': { postId: string };
  'media.changed': { mediaId: string; state: string };
  'approval.changed': { approvalId: string; postId: string; state: string };
  /** How many posts are late now; ask what is late. */
  'overdue.changed': { posts: number };
  /** To the sockets of one person: ask anew what they were told. */
  'notification.changed': Record<string, never>;
}
export type RealtimeName = keyof RealtimeMessages;

/** socket.io room and Redis channel of a workspace. */
export const workspaceRoom = (workspaceId: string): string => `workspace:${workspaceId}`;

/** Room of one person's browsers in one workspace. */
export const personRoom = (workspaceId: string, userId: string): string => `workspace:${workspaceId}:user:${userId}`;

/** Room of a workspace's browsers without its guests. */
export const teamRoom = (workspaceId: string): string => `workspace:${workspaceId}:team`;
