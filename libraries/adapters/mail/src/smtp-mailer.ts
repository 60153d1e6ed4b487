import type { SentMessageInfo, Transporter } from 'nodemailer';
import type { Options } from 'nodemailer/lib/smtp-transport';
import { MailRefusedError, Mailer, type MailMessage } from './mailer.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:port`; `smtps:` speaks TLS from the first byte. STARTTLS is used wherever it is offered. */
  readonly url: string;
  /** `Name <address>` or an address. */
  readonly from: string;
  /** Milliseconds that the server may be silent. */
  readonly patienceMs?: number;
}

const usualPatienceMs = 20_000;

/** SMTP (RFC 5321) by nodemailer, one connection per mail: they are few, and a server that was away needs no care. */
export class SmtpMailer extends Mailer {
  readonly #options: Options;
  #transport: Promise<Transporter<SentMessageInfo>> | undefined;
  readonly #from: string;

  constructor({ url, from, patienceMs = usualPatienceMs }: SmtpOptions) {
    super();
    const { protocol, hostname, port, username, password } = new URL(url);
    const secure = protocol === 'smtps:';
    this.#from = from;
    this.#options = {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port ? Number(port) : secure ? 465 : 587,
      secure,
      ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }

  async send({ messageId, headers, ...message }: MailMessage): Promise<void> {
    try {
      // Loaded by the first mail: most processes send none.
      this.#transport ??= import('nodemailer').then(({ createTransport }) => createTransport(this.#options));
      await (await this.#transport).sendMail({ from: this.#from, messageId: `<${messageId}>`, headers: { 'Auto-Submitted': 'auto-generated', ...headers }, ...message });
    } catch (error) {
      if (isRefusal(error)) throw new MailRefusedError(error.response, error);
      throw error;
    }
  }
}

/** Wrong credentials (535) are the operator's to mend, and what waits is sent then. */
function isRefusal(error: unknown): error is Error & { response: string } {
  if (!(error instanceof Error) || !('responseCode' in error) || !('response' in error)) return false;
  const { responseCode, response } = error;
  const isAuth = 'code' in error && error.code === 'EAUTH';
  return typeof responseCode === 'number' && typeof response === 'string' && responseCode >= 500 && responseCode < 600 && !isAuth;
}
