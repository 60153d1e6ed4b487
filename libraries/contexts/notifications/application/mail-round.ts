import type { NewMail } from './mail-outbox.ts';
import type { NotificationView } from './notification-view.ts';
import type { Person } from './tell.ts';

/** Somebody for whom a mail falls due. */
export interface DueMail {
  readonly workspaceId: string;
  readonly userId: string;
  readonly mode: 'now' | 'digest';
}

export interface Addressee extends Person {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly email: string;
  /** They have shown that the address is theirs. */
  readonly isConfirmed: boolean;
  /** When the last digest was due, and when the last mail at once was made. */
  readonly lastWindow: Date | null;
  readonly lastMail: Date | null;
}

/** What waits for one mail, as its sender holds it: nobody else has it until the work is done. */
export interface WaitingNews {
  readonly addressee: Addressee;
  /** The latest time, now past, at which some of it fell due. */
  readonly window: Date;
  readonly now: Date;
}

export type MailDecision = { readonly kind: 'later'; readonly at: Date } | { readonly kind: 'never' } | { readonly kind: 'mail'; compose(news: readonly NotificationView[]): NewMail | undefined };

/** Mails about notifications, each of which goes into one mail at most. */
export abstract class MailRound {
  /** Who has unread news whose mail is due, longest first. */
  abstract due(most: number): Promise<readonly DueMail[]>;
  /** When the next falls due; null = none waits. */
  abstract hasDue(): Promise<boolean>;
  /**
   * Decides and does it in one transaction: the mail is left in the outbox and its news are marked as mailed, or neither.
   * Two that do it at once come one after the other, and the second finds nothing.
   */
  abstract take(due: DueMail, decide: (waiting: WaitingNews) => MailDecision): Promise<boolean>;
}
