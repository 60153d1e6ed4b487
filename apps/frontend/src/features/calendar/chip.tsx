import { clsx } from 'clsx';
import { Image as ImageIcon } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { memo } from 'react';
import { useCalendarScope } from './calendar-context.ts';
import { isMovable, type PlacedEntry } from './entries.ts';
import { NetworkMarks } from './network-marks.tsx';
import { stateLook } from './state-look.ts';

/** One post in a cell: state, time, first words, networks. A link to its page; draggable while it may move. */
export const Chip = memo(function Chip({ entry }: { entry: PlacedEntry }) {
  const { canSchedule, channels, zone } = useCalendarScope();
  const t = useTranslations('calendar');
  const states = useTranslations('states');
  const format = useFormatter();
  const { Icon, ink, edge } = stateLook(entry.state);
  const movable = canSchedule && isMovable(entry);
  const time = format.dateTime(new Date(entry.at), 'time', { timeZone: zone });
  const words = entry.excerpt || t('noText');
  const handles = entry.channelIds.map((id) => channels.get(id)?.handle ?? '').join(', ');
  return (
    <Link
      href={`/posts/${entry.id}`}
      prefetch={false}
      draggable={false}
      data-entry={entry.id}
      data-movable={movable || undefined}
      data-state={entry.state}
      aria-label={t('chip', { time, words, state: states(entry.state), channels: handles })}
      aria-keyshortcuts={movable ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined}
      title={`${time} · ${states(entry.state)} · ${words}`}
      className={clsx(
        'flex h-6 min-w-0 items-center gap-1.5 rounded-sm border border-s-2 bg-surface ps-1 pe-1.5 text-xs text-ink pointer-coarse:h-9',
        'hover:border-line-strong hover:shadow-card data-dragging:opacity-40',
        movable && 'cursor-grab touch-manipulation select-none',
        edge,
        entry.state === 'cancelled' && 'text-ink-faint line-through',
      )}
    >
      <Icon aria-hidden="true" className={clsx('size-3 shrink-0', ink)} />
      <span className="tabular shrink-0 text-ink-soft">{time}</span>
      <span className="min-w-0 grow truncate">{words}</span>
      {entry.hasMedia ? <ImageIcon aria-hidden="true" className="size-3 shrink-0 text-ink-faint" /> : null}
      <NetworkMarks channelIds={entry.channelIds} />
    </Link>
  );
});
