import { Button } from '@arkyra/ui/button';
import { Plus } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { memo } from 'react';
import type { Day } from '../../time/wall-time.ts';
import { useCalendarScope } from './calendar-context.ts';
import type { PlacedEntry } from './entries.ts';
import { EntryRow } from './entry-row.tsx';

/** On a phone, below the month: what the chosen day holds. */
export const DayAgenda = memo(function DayAgenda({ day, entries }: { day: Day; entries: readonly PlacedEntry[] }) {
  const { today, canSchedule, compose } = useCalendarScope();
  const t = useTranslations('calendar');
  const format = useFormatter();
  const date = format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <section aria-label={date} className="grow border-t bg-canvas md:hidden">
      <header className="flex items-center gap-2 px-4 py-2">
        <h2 className="grow font-semibold">{date}</h2>
        {canSchedule && day >= today ? (
          <Button size="sm" tone="ghost" onClick={() => compose(day)} aria-label={t('newOnDay', { date })}>
            <Plus aria-hidden="true" className="size-4" />
            {t('newHere')}
          </Button>
        ) : null}
      </header>
      {entries.length > 0 ? entries.map((entry) => <EntryRow key={entry.id} entry={entry} />) : <p className="px-4 pb-4 text-sm text-ink-faint">{t('postCount', { count: 0 })}</p>}
    </section>
  );
});
