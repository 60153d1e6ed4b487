import type { TimelineEntry } from '@arkyra/contracts/http';
import { Skeleton } from '@arkyra/ui/skeleton';
import { StateIcon } from '@arkyra/ui/state-badge';
import { CircleDot } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useTimeline } from './use-post.ts';

const precise = { hour: 'numeric', minute: '2-digit', second: '2-digit' } as const;

/** Every change and every attempt of a delivery, in order; the day is said where it changes. */
export function Timeline({ deliveryId, revision }: { deliveryId: string; revision: string }) {
  const t = useTranslations('post');
  const format = useFormatter();
  const problemText = useProblemText();
  const { data, error } = useTimeline(deliveryId, revision);
  if (error && !data) return <p className="px-4 py-3 text-sm text-danger-ink">{problemText(error)}</p>;
  if (!data) return <Skeleton className="m-4 h-8" />;
  if (data.length === 0) return <p className="px-4 py-3 text-sm text-ink-faint">{t('nothingYet')}</p>;
  const days = data.map(({ at }) => format.dateTime(new Date(at), 'day'));
  return (
    <ol aria-label={t('timeline')} className="px-4 py-3.5">
      {data.map((entry, index) => (
        <Step key={entry.id} entry={entry} day={days[index] === days[index - 1] ? '' : (days[index] ?? '')} isLast={index === data.length - 1} />
      ))}
    </ol>
  );
}

function Step({ entry, day, isLast }: { entry: TimelineEntry; day: string; isLast: boolean }) {
  const t = useTranslations('post');
  const format = useFormatter();
  return (
    <li data-event={entry.event} className="flex gap-3 text-sm">
      <span className="flex flex-col items-center pt-0.5">
        {entry.to ? <StateIcon state={entry.to} /> : <CircleDot aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" />}
        {isLast ? null : <span className="mt-0.5 w-px grow bg-line-strong" />}
      </span>
      <span className={`min-w-0 grow wrap-anywhere ${isLast ? '' : 'pb-3'}`}>
        {entry.message}
        {entry.attempt ? <span className="whitespace-nowrap text-ink-faint"> · {t('attempt', { number: entry.attempt })}</span> : null}
      </span>
      <time dateTime={entry.at} className="tabular shrink-0 text-end text-xs leading-4.5 text-ink-faint">
        {day ? <span className="me-1.5">{day}</span> : null}
        {format.dateTime(new Date(entry.at), precise)}
      </time>
    </li>
  );
}
