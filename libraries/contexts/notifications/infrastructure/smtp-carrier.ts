import { MailRefusedError, type Mailer } from '@arkyra/mail';
import type { LinkTokens } from '../application/link-tokens.ts';
import { MailCarrier, type Carried } from '../application/mail-carrier.ts';
import type { Mail } from '../domain/mail.ts';
import { renderMail } from './render-mail.ts';

/** Longer than any sentence of a mail server that helps. */
const longestWords = 300;

export class SmtpCarrier extends MailCarrier {
  readonly #mailer: Mailer | undefined;
  readonly #links: LinkTokens;
  readonly #domain: string;

  /** `domain` is the right side of Message-IDs. Without a mailer every mail waits. */
  constructor(mailer: Mailer | undefined, links: LinkTokens, domain: string) {
    super();
    this.#mailer = mailer;
    this.#links = links;
    this.#domain = domain;
  }

  async carry(id: string, { recipient, content }: Mail): Promise<Carried> {
    if (!this.#mailer) return { kind: 'trouble', words: 'No mail server is configured.' };
    try {
      await this.#mailer.send({ messageId: `${id}@${this.#domain}`, to: recipient, ...renderMail(content, this.#links) });
      return { kind: 'sent' };
    } catch (error) {
      const words = (error instanceof Error ? error.message : String(error)).slice(0, longestWords);
      return { kind: error instanceof MailRefusedError ? 'refused' : 'trouble', words };
    }
  }
}
