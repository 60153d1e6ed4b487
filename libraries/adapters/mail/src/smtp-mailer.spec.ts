import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startMailbox, type Mailbox } from '../testing/mailbox.ts';
import { MailRefusedError, SmtpMailer, type MailMessage } from './index.ts';

let mailbox: Mailbox;
let mailer: SmtpMailer;
beforeAll(async () => {
  mailbox = await startMailbox({ user: 'us er', password: 'p@ss:word' });
  mailer = new SmtpMailer({ url: mailbox.url, from: 'Arkyra <no-reply@arkyra.example>' });
});
afterAll(() => mailbox.close());
beforeEach(() => mailbox.empty());

const message: MailMessage = { messageId: 'a@arkyra.example', to: 'ada@example.test', subject: 'Zoë – 你好', text: 'Plain\n', html: '<p>Rich</p>' };

test('a mail arrives once, as text and as HTML, with its own id', async () => {
  await mailer.send(message);
  expect(mailbox.mails).toHaveLength(1);
  expect(mailbox.mails[0]).toMatchObject({ from: 'no-reply@arkyra.example', to: ['ada@example.test'], user: 'us er' });
  expect(mailbox.mails[0]?.source).toMatch(/Message-ID: <a@arkyra\.example>/i);
  expect(mailbox.mails[0]?.source).toMatch(/text\/plain[^]*Plain[^]*text\/html[^]*<p>Rich<\/p>/);
});

test('a header cannot be smuggled in by a subject or an address', async () => {
  await mailer.send({ ...message, subject: 'Hi\r\nBcc: eve@example.test', to: 'ada@example.test' });
  expect(mailbox.mails[0]?.to).toEqual(['ada@example.test']);
  expect(mailbox.mails[0]?.source).not.toMatch(/^Bcc:/im);
});

test('a refusal for good is told from trouble that passes', async () => {
  await expect(mailer.send({ ...message, to: 'nobody@refused.test' })).rejects.toBeInstanceOf(MailRefusedError);
  const passing = mailer.send({ ...message, to: 'somebody@later.test' });
  await expect(passing).rejects.toThrow(/450/);
  await expect(passing).rejects.not.toBeInstanceOf(MailRefusedError);
  const away = new SmtpMailer({ url: 'smtp://127.0.0.1:1', from: 'a@b.test' }).send(message);
  await expect(away).rejects.not.toBeInstanceOf(MailRefusedError);
  expect(mailbox.mails).toEqual([]);
});
