import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import { VList } from 'virtua';
import { useCalendarScope } from './calendar-context.ts';
import type { PlacedEntry } from './entries.ts';
import { EntryRow } from './entry-row.tsx';

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
  const { today } = useCalendarScope();
  const t = useTranslations('calendar');
  const format = useFormatter();
  const dateOf = (day: string) => format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <VList className="min-h-0 grow" style={{ height: undefined }} data={rowsOf(entries)}>
      {(row) =>
        row.kind === 'day' ? (
          <h2 key={row.day} className={clsx('flex items-baseline gap-2 border-b bg-sunken px-4 py-2 text-sm font-semibold', row.day === today && 'text-accent-ink')}>
            {row.day === today ? t('todayIs', { date: dateOf(row.day) }) : dateOf(row.day)}
            <span className="text-xs font-normal text-ink-faint">{t('postCount', { count: row.count })}</span>
          </h2>
        ) : (
          <EntryRow key={row.entry.id} entry={row.entry} />
        )
      }
    </VList>
  );
}
