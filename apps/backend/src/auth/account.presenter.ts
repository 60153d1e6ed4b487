import type { Session as SessionBody, User, Workspace as WorkspaceBody } from '@arkyra/contracts/http';
import type { Account, Session } from '@arkyra/identity';
import { defaultMissedWindowMinutes, type WorkspaceOfPerson } from '@arkyra/workspaces';

export function toUser({ id, email, emailVerifiedAt, name, timezone, locale, isInstanceOwner, createdAt }: Account): User {
  return { id, email, emailVerified: emailVerifiedAt !== null, name, timezone, locale, isInstanceOwner, createdAt: createdAt.toISOString() };
}

export function toWorkspace({ id, name, timezone, missedWindowPolicy, missedWindowMinutes, role, createdAt }: WorkspaceOfPerson): WorkspaceBody {
  return { id, name, timezone, missedWindowPolicy, missedWindowMinutes: missedWindowMinutes ?? defaultMissedWindowMinutes, role, createdAt: createdAt.toISOString() };
}

export function toSession({ id, userAgent, ipAddress, createdAt, lastUsedAt }: Session, currentId: string | undefined): SessionBody {
  return { id, userAgent, ipAddress, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt.toISOString(), current: id === currentId };
}
