import { Button } from '@arkyra/ui/button';
import { clsx } from 'clsx';
import { CalendarPlus, FilterX, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { openComposer } from '../../frame/composer.ts';
import type { CalendarView } from './calendar-view.ts';

interface EmptyProps {
  readonly view: CalendarView;
  readonly change: (view: CalendarView) => void;
  readonly canSchedule: boolean;
}

/** Lies over an empty grid without hiding its days; takes the whole space of an empty list. */
export function CalendarEmpty({ view, change, canSchedule }: EmptyProps) {
  const t = useTranslations('calendar');
  const filtered = Boolean(view.channelId ?? view.state);
  const Icon = filtered ? FilterX : CalendarPlus;
  const isList = view.layout === 'list';
  return (
    <div className={clsx(isList ? 'grid grow place-items-center p-6' : 'pointer-events-none absolute inset-x-4 bottom-4 z-10 flex justify-center')}>
      <div
        className={clsx(
          'pointer-events-auto flex max-w-lg animate-rise items-center gap-4 rounded-lg p-4',
          isList ? 'flex-col text-center' : 'border bg-raised shadow-overlay max-sm:flex-wrap',
        )}
      >
        <span className="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-ink max-sm:hidden">
          <Icon aria-hidden="true" className="size-5" />
        </span>
        <div className="min-w-0 grow">
          <h2 className="font-semibold">{t(filtered ? 'emptyFilteredTitle' : 'emptyTitle')}</h2>
          <p className="mt-0.5 text-sm text-ink-soft text-pretty">{t(filtered ? 'emptyFilteredText' : 'emptyText')}</p>
        </div>
        {filtered ? (
          <Button onClick={() => change({ ...view, channelId: null, state: null })}>{t('clearFilters')}</Button>
        ) : canSchedule ? (
          <Button tone="primary" onClick={() => openComposer()}>
            <Plus aria-hidden="true" className="size-4" />
            {t('emptyAction')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
