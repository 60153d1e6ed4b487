import type { Channel } from '@arkyra/contracts/http';
import { IconButton } from '@arkyra/ui/button';
import { clsx } from 'clsx';
import { ChevronDown, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type CalendarView, filterStates } from './calendar-view.ts';

interface FilterProps {
  readonly view: CalendarView;
  readonly channels: readonly Channel[];
  /** Display name by network. */
  readonly networks: Readonly<Record<string, string>>;
  readonly change: (view: CalendarView) => void;
  readonly className?: string;
}

export function CalendarFilters({ view, channels, networks, change, className }: FilterProps) {
  const t = useTranslations('calendar');
  const states = useTranslations('states');
  const isFiltered = Boolean(view.channelId ?? view.state);
  return (
    <fieldset aria-label={t('filters')} className={clsx('flex min-w-0 items-center gap-2', className)}>
      {channels.length > 1 || view.channelId ? (
        <Choice label={t('channel')} value={view.channelId ?? ''} onChange={(id) => change({ ...view, channelId: id || null })}>
          <option value="">{t('allChannels')}</option>
          {channels.map(({ id, handle, network }) => (
            <option key={id} value={id}>
              {t('channelOption', { handle, network: networks[network] ?? network })}
            </option>
          ))}
        </Choice>
      ) : null}
      <Choice label={t('state')} value={view.state ?? ''} onChange={(chosen) => change({ ...view, state: filterStates.find((state) => state === chosen) ?? null })}>
        <option value="">{t('allStates')}</option>
        {filterStates.map((state) => (
          <option key={state} value={state}>
            {states(state)}
          </option>
        ))}
      </Choice>
      {isFiltered ? (
        <IconButton size="sm" label={t('clearFilters')} onClick={() => change({ ...view, channelId: null, state: null })}>
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      ) : null}
    </fieldset>
  );
}

/** The system's own select, small; marked while it filters. */
function Choice({ label, value, onChange, children }: { label: string; value: string; onChange: (value: string) => void; children: ReactNode }) {
  return (
    <span className="relative min-w-0 max-md:grow max-md:basis-0">
      <select
        aria-label={label}
        value={value}
        data-active={value || undefined}
        onChange={(event) => onChange(event.target.value)}
        className="h-control-sm w-full appearance-none truncate rounded-md border border-line-strong bg-surface ps-2.5 pe-7 text-sm font-medium text-ink-soft hover:text-ink data-active:border-accent data-active:bg-accent-soft data-active:text-accent-ink md:max-w-40"
      >
        {children}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute inset-y-0 end-2 my-auto size-3.5 text-ink-faint" />
    </span>
  );
}
