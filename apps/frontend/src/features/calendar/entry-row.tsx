import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { clsx } from 'clsx';
import { Image as ImageIcon } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useCalendarScope } from './calendar-context.ts';
import type { PlacedEntry } from './entries.ts';
import { entryLook } from './state-look.ts';

/** One post as a row: in the list, and below the month of a phone. */
export function EntryRow({ entry }: { entry: PlacedEntry }) {
  const { zone } = useCalendarScope();
  const t = useTranslations('calendar');
  const states = useTranslations('states');
  const format = useFormatter();
  const { Icon, ink, approval } = entryLook(entry);
  return (
    <Link
      href={`/posts/${entry.id}`}
      prefetch={false}
      data-entry={entry.id}
      data-state={entry.state}
      className="grid min-h-11 grid-cols-[3.75rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 border-b bg-surface px-4 py-2 hover:bg-hover focus-visible:-outline-offset-2 md:grid-cols-[4.5rem_minmax(0,1fr)_14rem_9.5rem]"
    >
      <span suppressHydrationWarning className="tabular text-sm font-medium text-ink-soft">
        {format.dateTime(new Date(entry.at), 'time', { timeZone: zone })}
      </span>
      <span className="flex min-w-0 items-center gap-2 max-md:col-span-2">
        <span dir="auto" className={clsx('truncate', !entry.excerpt && 'text-ink-faint italic', entry.state === 'cancelled' && 'text-ink-faint line-through')}>
          {entry.excerpt || t('noText')}
        </span>
        {entry.hasMedia ? <ImageIcon aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" /> : null}
      </span>
      <Handles channelIds={entry.channelIds} />
      <span className={clsx('flex items-center gap-1.5 text-sm whitespace-nowrap', ink)}>
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        {approval ? t(`approval.${approval}`) : states(entry.state)}
      </span>
    </Link>
  );
}

/** The first channel by name, the others by number. */
function Handles({ channelIds }: { channelIds: readonly string[] }) {
  const { channels } = useCalendarScope();
  const t = useTranslations('calendar');
  const chosen = channelIds.flatMap((id) => channels.get(id) ?? []);
  return (
    <span title={chosen.map(({ handle }) => handle).join('\n')} className="flex min-w-0 items-center gap-1.5 text-sm text-ink-faint max-md:col-start-2">
      {[...new Set(chosen.map(({ network }) => network))].map((network) => (
        <NetworkGlyph key={network} network={network} className="size-3.5" />
      ))}
      <span dir="ltr" className="truncate">{chosen[0]?.handle}</span>
      {chosen.length > 1 ? <span className="shrink-0">{t('plus', { count: chosen.length - 1 })}</span> : null}
    </span>
  );
}
