import type { NotificationKind } from '@arkyra/catalog';
import type { Wishes } from './wishes.ts';
import type { NotificationView } from './notification-view.ts';

/** One member of one workspace. */
export interface Reader {
  readonly workspaceId: string;
  readonly userId: string;
}

export interface ShelfPage {
  readonly unread: boolean;
  /** Those that the reader's role may see. */
  readonly kinds: readonly NotificationKind[];
  readonly limit: number;
  /** Older than this one. */
  readonly before?: { readonly at: string; readonly id: string } | undefined;
}

/** A view and its place in the order, as text that keeps every digit. */
export interface Shelved {
  readonly view: NotificationView;
  readonly place: string;
}

export interface KnownWishes extends Wishes {
  readonly timezone: string;
}

/** What a person was told, as they read it, within row-level security. */
export abstract class NotificationShelf {
  /** Newest first. */
  abstract list(reader: Reader, page: ShelfPage): Promise<readonly Shelved[]>;
  /** Counts up to `most`. */
  abstract unread(reader: Reader, kinds: readonly NotificationKind[], most: number): Promise<number>;
  /** Undefined: there is none of this reader's by that id. */
  abstract mark(reader: Reader, id: string, read: boolean, kinds: readonly NotificationKind[]): Promise<NotificationView | undefined>;
  /** Marks read what is not newer than `until`. */
  abstract markAll(reader: Reader, until: Date): Promise<void>;
  abstract wishes(reader: Reader): Promise<KnownWishes>;
  /** Saves them; what waits for a mail waits by the new ones from now on. */
  abstract saveWishes(reader: Reader, wishes: Wishes, pending: readonly { readonly kind: NotificationKind; readonly mail: string | null; readonly mailDueAt: Date | null }[]): Promise<void>;
}
