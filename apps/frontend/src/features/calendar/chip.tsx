import { clsx } from 'clsx';
import { Image as ImageIcon } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { memo } from 'react';
import { useCalendarScope } from './calendar-context.ts';
import { isMovable, type PlacedEntry } from './entries.ts';
import { NetworkMarks } from './network-marks.tsx';
import { entryLook } from './state-look.ts';

/** One post in a cell: time and state, first words and networks. A link to its page; draggable while it may move. */
export const Chip = memo(function Chip({ entry }: { entry: PlacedEntry }) {
  const { canSchedule, channels, zone } = useCalendarScope();
  const t = useTranslations('calendar');
  const states = useTranslations('states');
  const format = useFormatter();
  const { Icon, ink, ground, approval } = entryLook(entry);
  const movable = canSchedule && isMovable(entry);
  const time = format.dateTime(new Date(entry.at), 'time', { timeZone: zone });
  const words = entry.excerpt || t('noText');
  const handles = entry.channelIds.flatMap((id) => channels.get(id)?.handle ?? []).join(', ');
  return (
    <Link
      href={`/posts/${entry.id}`}
      prefetch={false}
      draggable={false}
      data-entry={entry.id}
      data-movable={movable || undefined}
      data-state={entry.state}
      aria-label={t('chip', { time, words, state: approval ? t(`approval.${approval}`) : states(entry.state), channels: handles })}
      aria-describedby={movable ? 'calendar-move-hint' : undefined}
      aria-keyshortcuts={movable ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined}
      title={words}
      className={clsx(
        'block min-w-0 shrink-0 rounded-sm border px-1.5 py-0.5 text-xs text-ink hover:shadow-raised focus-visible:relative focus-visible:z-[1] focus-visible:outline-offset-0 data-dragging:opacity-35',
        movable && 'cursor-grab select-none [-webkit-touch-callout:none]',
        ground,
      )}
    >
      <span className="flex min-w-0 items-center gap-1">
        <Icon aria-hidden="true" className={clsx('size-3 shrink-0', ink, entry.state === 'publishing' && 'animate-shimmer')} />
        <span suppressHydrationWarning className="tabular shrink-0 font-medium">
          {time}
        </span>
        <span className={clsx('min-w-0 grow truncate', ink)}>{t(approval ? `shortApproval.${approval}` : `short.${entry.state}`)}</span>
      </span>
      <span className="flex min-w-0 items-center gap-1">
        <span dir="auto" className={clsx('min-w-0 grow truncate', quiet.has(entry.state) && 'text-ink-soft', entry.state === 'cancelled' && 'line-through', !entry.excerpt && 'italic')}>
          {words}
        </span>
        {entry.hasMedia ? <ImageIcon aria-hidden="true" className="size-3 shrink-0 text-ink-faint" /> : null}
        <NetworkMarks channelIds={entry.channelIds} />
      </span>
    </Link>
  );
});

const quiet = new Set<PlacedEntry['state']>(['published', 'draft', 'cancelled']);
