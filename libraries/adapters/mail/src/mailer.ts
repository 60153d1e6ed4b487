export interface MailMessage {
  /** Kept when it is sent again, so that receivers see one message: without angle brackets. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Besides those that every mail has. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The server said no for good (RFC 5321, 5yz): sending again would hear the same. */
export class MailRefusedError extends Error {
  constructor(answer: string, cause: unknown) {
    super(answer, { cause });
    this.name = 'MailRefusedError';
  }
}

/** Hands one e-mail to whoever delivers it. */
export abstract class Mailer {
  /** Throws `MailRefusedError`; anything else may be tried again. */
  abstract send(message: MailMessage): Promise<void>;
}
