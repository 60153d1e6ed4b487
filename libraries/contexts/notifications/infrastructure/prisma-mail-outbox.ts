import type { Prisma, Transaction } from '@arkyra/database';
import type { Ids } from '@arkyra/kernel';
import type { JobQueue } from '@arkyra/queue';
import { MailOutbox, type MailState, type NewMail } from '../application/mail-outbox.ts';
import type { MailContent } from '../domain/mail.ts';

const states: Readonly<Record<string, MailState>> = { waiting: 'waiting', sending: 'waiting', sent: 'sent', failed: 'failed' };

export class PrismaMailOutbox extends MailOutbox {
  readonly isOn: boolean;
  readonly #ids: Ids;
  readonly #jobs: JobQueue;

  constructor(isOn: boolean, ids: Ids, jobs: JobQueue) {
    super();
    this.isOn = isOn;
    this.#ids = ids;
    this.#jobs = jobs;
  }

  async leave(transaction: Transaction, { content, isWanted = true, ...mail }: NewMail): Promise<void> {
    const data = { id: this.#ids.next(), ...mail, content: asJson(content), state: isWanted ? 'waiting' : 'void' };
    // createMany: the app role may not read the words again.
    await transaction.mail.createMany({ data: [data] });
  }

  async callOff(transaction: Transaction, aboutId: string): Promise<void> {
    await transaction.mail.updateMany({ where: { aboutId, state: 'waiting' }, data: { state: 'void' } });
  }

  async statesOf(transaction: Transaction, aboutIds: readonly string[]): Promise<ReadonlyMap<string, MailState>> {
    const mails = await transaction.mail.findMany({ where: { aboutId: { in: [...aboutIds] } }, orderBy: { createdAt: 'asc' }, select: { aboutId: true, state: true } });
    return new Map(mails.flatMap(({ aboutId, state }) => (aboutId && states[state] ? [[aboutId, states[state]] as const] : [])));
  }

  wake(): void {
    void this.#jobs.add('mail.send', {});
  }
}

/** Copied field by field: what a caller's object has besides is not stored. */
function asJson({ subject, paragraphs, items, action, choice, footer }: MailContent): Prisma.InputJsonObject {
  return {
    subject,
    paragraphs: [...paragraphs],
    action: { label: action.label, link: { ...action.link } },
    footer,
    ...(items && { items: items.map(({ title, detail, page }) => ({ title, page, ...(detail !== undefined && { detail }) })) }),
    ...(choice && { choice: { label: choice.label, page: choice.page, end: { ...choice.end } } }),
  };
}
