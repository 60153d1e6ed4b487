import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Who logged in, where the server asks for it. */
  readonly user: string | undefined;
  /** As it came, headers and all. */
  readonly source: string;
}

export interface Mailbox {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  empty(): void;
  /** Resolves once there are `count` mails that `matches`; throws after a generous time. */
  wait(count: number, matches?: (mail: ReceivedMail) => boolean): Promise<ReceivedMail[]>;
  close(): Promise<void>;
}

const patienceMs = 30_000;
const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

/** A real SMTP server that keeps what it is given; `…@refused.test` hears 550, `…@later.test` 450. */
export async function startMailbox(login?: { readonly user: string; readonly password: string }): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    authOptional: !login,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => (username === login?.user && password === login?.password ? done(null, { user: username }) : done(refusal(535, 'No'))),
    onRcptTo: ({ address }, _session, done) => done(address.endsWith('@refused.test') ? refusal(550, 'No such user') : address.endsWith('@later.test') ? refusal(450, 'Later') : null),
    onData: (stream, { envelope, user }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), user: typeof user === 'string' ? user : undefined, source: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const auth = login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@` : '';
  return {
    url: `smtp://${auth}127.0.0.1:${port}`,
    mails,
    empty: () => void (mails.length = 0),
    wait: async (count, matches = () => true) => {
      for (const end = performance.now() + patienceMs; ; ) {
        const found = mails.filter(matches);
        if (found.length >= count) return found;
        if (performance.now() > end) throw new Error(`${found.length} of ${count} mails came`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The text part of a mail, decoded. */
export function textOf({ source }: ReceivedMail): string {
  const part = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(source)?.[1] ?? '';
  if (/Content-Transfer-Encoding: base64/i.test(source.split('text/html')[0] ?? '')) return Buffer.from(part, 'base64').toString();
  const bytes = part.replaceAll('=\r\n', '').replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
