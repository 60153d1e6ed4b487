import { clsx } from 'clsx';
import { Image as ImageIcon } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { VList } from 'virtua';
import { useCalendarScope } from './calendar-context.ts';
import type { PlacedEntry } from './entries.ts';
import { stateLook } from './state-look.ts';

type Row = { readonly kind: 'day'; readonly day: string; readonly count: number } | { readonly kind: 'entry'; readonly entry: PlacedEntry };

function rowsOf(entries: readonly PlacedEntry[]): Row[] {
  const rows: Row[] = [];
  let from = 0;
  while (from < entries.length) {
    const day = entries[from]?.day ?? '';
    let to = from;
    while (entries[to]?.day === day) to++;
    rows.push({ kind: 'day', day, count: to - from }, ...entries.slice(from, to).map((entry): Row => ({ kind: 'entry', entry })));
    from = to;
  }
  return rows;
}

/** Every post of the stretch, by day; only what is on the screen is in the page. */
export function ListView({ entries }: { entries: readonly PlacedEntry[] }) {
  const t = useTranslations('calendar');
  const format = useFormatter();
  return (
    <VList className="min-h-0 grow" style={{ height: undefined }} data={rowsOf(entries)}>
      {(row) =>
        row.kind === 'day' ? (
          <h2 key={row.day} className="flex items-baseline gap-2 border-b bg-sunken px-4 py-2 text-sm font-semibold">
            {format.dateTime(new Date(`${row.day}T12:00:00Z`), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })}
            <span className="text-xs font-normal text-ink-faint">{t('postCount', { count: row.count })}</span>
          </h2>
        ) : (
          <EntryRow key={row.entry.id} entry={row.entry} />
        )
      }
    </VList>
  );
}

function EntryRow({ entry }: { entry: PlacedEntry }) {
  const { zone, channels } = useCalendarScope();
  const t = useTranslations('calendar');
  const states = useTranslations('states');
  const format = useFormatter();
  const { Icon, ink } = stateLook(entry.state);
  const handles = entry.channelIds.map((id) => channels.get(id)?.handle ?? '').join(', ');
  return (
    <Link
      href={`/posts/${entry.id}`}
      prefetch={false}
      data-entry={entry.id}
      data-movable={undefined}
      className="grid min-h-11 grid-cols-[4.5rem_minmax(0,1fr)_auto] items-center gap-x-3 border-b bg-surface px-4 py-2 hover:bg-hover sm:grid-cols-[5rem_minmax(0,1fr)_12rem_9rem]"
    >
      <span className="tabular text-sm text-ink-soft">{format.dateTime(new Date(entry.at), 'time', { timeZone: zone })}</span>
      <span className="flex min-w-0 items-center gap-2">
        <span className="truncate">{entry.excerpt || t('noText')}</span>
        {entry.hasMedia ? <ImageIcon aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" /> : null}
      </span>
      <span className="hidden truncate text-sm text-ink-faint sm:block">{handles}</span>
      <span className={clsx('flex items-center gap-1.5 text-sm', ink)}>
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        {states(entry.state)}
      </span>
    </Link>
  );
}
