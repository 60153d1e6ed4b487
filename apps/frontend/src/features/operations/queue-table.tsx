import type { QueueState } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { Section } from '@arkyra/ui/card';
import { cx } from '@arkyra/ui/cx';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Queues } from './use-system.ts';

const known = ['publish', 'notification', 'media', 'webhook', 'ai'] as const;
const columns = ['waiting', 'active', 'delayed'] as const;

/** What waits for workers; a queue that the translation does not know keeps its own name. */
export function QueueTable({ queues }: { queues: Queues }) {
  const t = useTranslations('operations');
  return (
    <Section flush title={t('queues')} text={t('queuesText')}>
      {queues.data.some(({ jobs }) => jobs === null) ? (
        <div className="px-5 pt-4 pb-1">
          <Banner tone="warning">{t('queuesAway')}</Banner>
        </div>
      ) : null}
      <table className="w-full text-end">
        <thead className="text-xs text-ink-faint">
          <tr className="border-b border-line">
            <th scope="col" className="py-2 ps-5 pe-1 text-start font-medium">
              {t('queue')}
            </th>
            {columns.map((column) => (
              <Head key={column}>{t(column)}</Head>
            ))}
            <Head last="sm">{t('dead')}</Head>
            <th scope="col" title={t('slotsText')} className="py-2 ps-1 pe-5 text-end font-medium max-sm:hidden">
              {t('slots')}
            </th>
          </tr>
        </thead>
        <tbody>
          {queues.data.map((queue) => (
            <QueueRow key={queue.name} queue={queue} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Head({ children, last }: { children: ReactNode; last?: 'sm' }) {
  return (
    <th scope="col" className={cx('px-1 py-2 text-end font-medium sm:px-3', last && 'max-sm:pe-5')}>
      {children}
    </th>
  );
}

function QueueRow({ queue: { name, priority, slots, jobs, dead } }: { queue: QueueState }) {
  const t = useTranslations('operations');
  const format = useFormatter();
  const label = known.find((one) => one === name);
  const count = (value: number | undefined) => (value === undefined ? <span title={t('unknownCount')}>–</span> : format.number(value));
  return (
    <tr className="border-b border-line last:border-0">
      <th scope="row" className="py-2.5 ps-5 pe-1 text-start font-medium">
        {label ? t(`queue_${label}`) : name}
        <span className="block text-xs font-normal text-ink-faint">{t(`priority_${priority}`)}</span>
      </th>
      {columns.map((column) => (
        <td key={column} className={cx('tabular px-1 sm:px-3', jobs?.[column] ? '' : 'text-ink-faint')}>
          {count(jobs?.[column])}
        </td>
      ))}
      <td className={cx('tabular px-1 max-sm:pe-5 sm:px-3', dead ? 'font-semibold text-danger-ink' : 'text-ink-faint')}>{format.number(dead)}</td>
      <td className="tabular ps-1 pe-5 text-ink-faint max-sm:hidden">{format.number(slots)}</td>
    </tr>
  );
}
