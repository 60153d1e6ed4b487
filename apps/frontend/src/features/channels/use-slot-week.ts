import type { ChannelSlots } from '@arkyra/contracts/http';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { mutate } from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRequest } from '../../forms/use-request.ts';
import { slotsOfWeek, type SlotWeek, weekOfSlots } from './slot-week.ts';

const isOfSlots = (key: unknown) => Array.isArray(key) && key[0] === 'slots';

/** A channel's zone and week as they are edited, and saved as a whole. */
export function useSlotWeek(channelId: string, { timezone, slots }: ChannelSlots) {
  const t = useTranslations('channels');
  const [saved, setSaved] = useState(() => ({ zone: timezone, week: weekOfSlots(slots) }));
  const [zone, setZone] = useState(saved.zone);
  const [week, setWeek] = useState<SlotWeek>(saved.week);
  const { busy, error, fieldError, run } = useRequest(['timezone']);
  const save = () =>
    run(async () => {
      await unwrap(api.PUT('/channels/{id}/slots', { params: { path: { id: channelId } }, body: { timezone: zone, slots: slotsOfWeek(week) } }));
      setSaved({ zone, week });
      void mutate(isOfSlots);
      toast({ tone: 'success', text: t('slots.saved') });
    });
  const changed = zone !== saved.zone || JSON.stringify(week) !== JSON.stringify(saved.week);
  return { zone, setZone, week, setWeek, changed, busy, error, fieldError, save };
}
