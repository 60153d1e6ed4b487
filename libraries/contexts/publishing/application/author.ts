import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import type { Author } from './ports/post.store.ts';

/** Who asks, and in which request: what every use case of people starts from. */
export interface Asked {
  readonly principal: Principal;
  readonly requestId: string | null;
}

export const authorOf = ({ principal, requestId }: Asked): Author => ({
  workspaceId: principal.workspaceId,
  actor: actorOf(principal),
  userId: principal.userId,
  requestId,
  testMode: principal.testMode,
});
