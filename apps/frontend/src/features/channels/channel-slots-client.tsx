'use client';

import type { ChannelSlots as Slots } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { Field } from '@arkyra/ui/field';
import { CalendarClock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FormError } from '../../forms/form-error.tsx';
import { ZoneSelect } from '../../zone/zone-select-client.tsx';
import { SlotDay } from './slot-day.tsx';
import { countOf, likeDay, type SlotWeek, suggestion, weekdays, withoutTime, withTime } from './slot-week.ts';
import { useSlotWeek } from './use-slot-week.ts';

/** The times of the week at which a channel publishes, and the zone whose clock they are on. */
export function ChannelSlots({ channelId, initial, canManage }: { channelId: string; initial: Slots; canManage: boolean }) {
  const t = useTranslations('channels');
  const common = useTranslations('common');
  const { zone, setZone, week, setWeek, changed, busy, error, fieldError, save } = useSlotWeek(channelId, initial);
  const count = countOf(week);
  const footer = (
    <>
      <output className="me-auto text-sm text-ink-soft">{t('slots.count', { count })}</output>
      <Button type="submit" tone="primary" busy={busy} disabled={!changed && !busy}>
        {busy ? common('saving') : common('save')}
      </Button>
    </>
  );
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Section title={t('slots.title')} text={t('slots.text')} flush footer={canManage ? footer : null}>
        <div className="flex max-w-lg flex-col gap-4 px-5 py-4">
          <FormError error={error} />
          <Field label={t('times')} hint={t('timesText')} error={fieldError('timezone')}>
            {(control) => <ZoneSelect {...control} value={zone} disabled={!canManage} onChange={(event) => setZone(event.target.value)} />}
          </Field>
        </div>
        {count === 0 && canManage ? <Suggestion onTake={() => setWeek(suggestion)} /> : null}
        <Week week={week} canManage={canManage} setWeek={setWeek} />
      </Section>
    </form>
  );
}

function Week({ week, canManage, setWeek }: { week: SlotWeek; canManage: boolean; setWeek: (week: SlotWeek) => void }) {
  return (
    <ul className="divide-y divide-line border-t border-line">
      {weekdays.map((day) => (
        <SlotDay
          key={day}
          day={day}
          times={week[day]}
          canManage={canManage}
          add={(time) => setWeek(withTime(week, day, time))}
          remove={(time) => setWeek(withoutTime(week, day, time))}
          copy={() => setWeek(likeDay(week, day))}
        />
      ))}
    </ul>
  );
}

function Suggestion({ onTake }: { onTake: () => void }) {
  const t = useTranslations('channels');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-sunken/60 px-5 py-3">
      <CalendarClock aria-hidden="true" className="size-5 shrink-0 text-ink-faint" />
      <p className="min-w-0 grow basis-52 text-sm text-ink-soft text-pretty">{t('slots.emptyText')}</p>
      <Button size="sm" onClick={onTake}>
        {t('slots.suggest')}
      </Button>
    </div>
  );
}
