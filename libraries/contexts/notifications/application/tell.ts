import { notifications, roleAllows, roleAllowsShared, type NotificationKind } from '@arkyra/catalog';
import type { NotificationWanted } from '@arkyra/contracts/events';
import type { Role } from '@arkyra/kernel';
import { nextDigest } from '../domain/index.ts';
import { wishFor, type Wishes } from './wishes.ts';

/** A member of the workspace, at this moment. */
export interface Person {
  readonly userId: string;
  readonly role: Role;
  readonly timezone: string;
  readonly wishes: Wishes;
}

/** One event for one person. */
export interface Told {
  readonly userId: string;
  readonly kind: NotificationKind;
  /** Further ones of it join this while it is unread. */
  readonly groupKey: string;
  readonly dedupe: string;
  readonly actorId: string | null;
  readonly postId: string | null;
  readonly approvalId: string | null;
  readonly commentId: string | null;
  readonly channelId: string | null;
  readonly deliveryId: string | null;
  readonly inApp: boolean;
  readonly mail: 'now' | 'digest' | null;
  readonly mailDueAt: Date | null;
}

export interface TellingTimes {
  readonly now: Date;
  /** How long a mail at once waits for more of its kind, in milliseconds. */
  readonly settleMs: number;
}

/** Whether somebody of this role is told of such a thing. Guests are told of what is shared with them, never of what is internal. */
export function mayBeTold(role: Role, kind: NotificationKind, internal = false): boolean {
  const { permission } = notifications[kind];
  return roleAllows(role, permission) || (!internal && roleAllowsShared(role, permission));
}

/** What each of these people is told: not the actor, not who may not see it, not who does not want it. */
export function tell(wanted: NotificationWanted, people: readonly Person[], times: TellingTimes): Told[] {
  const { kind, userIds, actorId, internal } = wanted;
  const meant = people.filter(({ userId, role }) => userIds.includes(userId) && userId !== actorId && mayBeTold(role, kind, internal));
  return meant.flatMap((person) => {
    const { inApp, email } = wishFor(person.wishes, kind);
    if (!inApp && email === 'off') return [];
    return [{ ...plain(wanted), userId: person.userId, inApp, mail: email === 'off' ? null : email, mailDueAt: mailDue(email, person, times) }];
  });
}

/** When the next mail of this kind to this person may go. */
export function mailDue(email: 'now' | 'digest' | 'off', { wishes, timezone }: Pick<Person, 'wishes' | 'timezone'>, { now, settleMs }: TellingTimes): Date | null {
  if (email === 'off') return null;
  return email === 'now' ? new Date(now.getTime() + settleMs) : nextDigest(now, wishes.digest, timezone);
}

function plain({ kind, dedupe, actorId, postId, approvalId, commentId, channelId, deliveryId }: NotificationWanted): Omit<Told, 'userId' | 'inApp' | 'mail' | 'mailDueAt'> {
  const ids = { actorId: actorId ?? null, postId: postId ?? null, approvalId: approvalId ?? null, commentId: commentId ?? null, channelId: channelId ?? null, deliveryId: deliveryId ?? null };
  const by = { actor: ids.actorId, post: ids.postId, channel: ids.channelId, kind }[notifications[kind].gather];
  // What it would be gathered by is missing: it stands alone.
  return { kind, dedupe, groupKey: `${kind}:${by ?? dedupe}`, ...ids };
}
