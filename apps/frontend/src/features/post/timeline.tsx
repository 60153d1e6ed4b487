import { Skeleton } from '@arkyra/ui/skeleton';
import { StateIcon } from '@arkyra/ui/state-badge';
import { CircleDot } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useTimeline } from './use-post.ts';

const precise = { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', second: '2-digit' } as const;

/** Every change and every attempt of a delivery, in order. */
export function Timeline({ deliveryId, revision }: { deliveryId: string; revision: string }) {
  const t = useTranslations('post');
  const format = useFormatter();
  const problemText = useProblemText();
  const { data, error } = useTimeline(deliveryId, revision);
  if (error) return <p className="px-4 py-3 text-sm text-danger-ink">{problemText(error)}</p>;
  if (!data) return <Skeleton className="m-4 h-16" />;
  if (data.length === 0) return <p className="px-4 py-3 text-sm text-ink-faint">{t('nothingYet')}</p>;
  return (
    <ol aria-label={t('timeline')} className="px-4 py-3">
      {data.map((entry, index) => (
        <li key={entry.id} data-event={entry.event} className="flex gap-3 text-sm">
          <span className="flex flex-col items-center pt-0.5">
            {entry.to ? <StateIcon state={entry.to} /> : <CircleDot aria-hidden="true" className="size-3.5 text-ink-faint" />}
            {index < data.length - 1 ? <span className="my-1 w-px grow bg-line-strong" /> : null}
          </span>
          <span className="min-w-0 grow pb-3">
            <span className="wrap-anywhere">{entry.message}</span>
            {entry.attempt ? <span className="text-ink-faint"> · {t('attempt', { number: entry.attempt })}</span> : null}
          </span>
          <time dateTime={entry.at} className="tabular shrink-0 text-xs text-ink-faint">
            {format.dateTime(new Date(entry.at), precise)}
          </time>
        </li>
      ))}
    </ol>
  );
}
