import type { Mail } from '../domain/mail.ts';

export interface ClaimedMail extends Mail {
  readonly id: string;
  /** Counted from 1; also the fence of this claim. */
  readonly attempt: number;
}

/** Mails that wait, as their sender sees them. */
export abstract class MailQueue {
  /** The one that waits longest, leased to the caller; null when none is due. */
  abstract claim(): Promise<ClaimedMail | null>;
  /** Changes nothing when somebody else claimed it meanwhile; so do the others. */
  abstract sent(mail: ClaimedMail): Promise<void>;
  abstract putOff(mail: ClaimedMail, inMs: number, problem: string): Promise<void>;
  abstract failed(mail: ClaimedMail, problem: string): Promise<void>;
  abstract hasDue(): Promise<boolean>;
  /** Deletes what was settled before; answers how many. */
  abstract purge(before: Date): Promise<number>;
}
