import type { MailContent } from '../domain/mail.ts';

export interface NewMail {
  readonly recipient: string;
  readonly content: MailContent;
  /** Null: about an account alone; the transaction is then the system role's. */
  readonly workspaceId: string | null;
  /** What it is about, to call it off or to tell how it went. */
  readonly aboutId: string;
  /** False: nobody shall get it. Written all the same, so that the time taken tells nothing of who has an account. */
  readonly isWanted?: boolean;
}

/** How the last mail about something went. */
export type MailState = 'waiting' | 'sent' | 'failed';

/** E-mail as part of what it tells of: written in the same transaction, sent once that is committed. */
export abstract class MailOutbox {
  /** False: this installation sends no e-mail, and nothing may be left. */
  abstract readonly isOn: boolean;
  /** `transaction` is the database adapter's own, passed on unseen. */
  abstract leave(transaction: object, mail: NewMail): Promise<void>;
  /** What was not sent yet is not sent at all. */
  abstract callOff(transaction: object, aboutId: string): Promise<void>;
  abstract statesOf(transaction: object, aboutIds: readonly string[]): Promise<ReadonlyMap<string, MailState>>;
  /** To be called after the commit; may be lost, cron looks as well. Returns at once. */
  abstract wake(): void;
}
