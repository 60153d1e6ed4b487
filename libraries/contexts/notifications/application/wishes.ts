import { notifications, type EmailWish, type NotificationKind } from '@arkyra/catalog';
import type { Digest } from '../domain/index.ts';

export interface Wish {
  readonly inApp: boolean;
  readonly email: EmailWish;
}

/** How one member wishes to be told. */
export interface Wishes {
  /** Where it differs from the catalog. */
  readonly kinds: Readonly<Partial<Record<NotificationKind, Wish>>>;
  readonly digest: Digest;
}

export const plainWishes: Wishes = { kinds: {}, digest: { every: 'day', hour: 8 } };

export function wishFor({ kinds }: Pick<Wishes, 'kinds'>, kind: NotificationKind): Wish {
  const { inApp, email } = notifications[kind];
  return kinds[kind] ?? { inApp, email };
}
