import type { NotificationKind } from '@arkyra/catalog';

/** A notification with the names that its ids have now; null what is gone or was never meant. */
export interface NotificationView {
  readonly id: string;
  readonly kind: NotificationKind;
  /** Events that it gathers. */
  readonly count: number;
  /** Of the newest. */
  readonly at: Date;
  readonly readAt: Date | null;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly post: { readonly id: string; readonly excerpt: string } | null;
  readonly channel: { readonly id: string; readonly network: string; readonly handle: string; readonly displayName: string } | null;
  /** Its first words; people it mentions by their names. */
  readonly comment: { readonly id: string; readonly excerpt: string } | null;
  readonly approval: { readonly id: string; readonly state: string } | null;
}
