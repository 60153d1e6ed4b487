import { Button } from '@arkyra/ui/button';
import { CalendarClock } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { toWallTime } from '../../time/wall-time.ts';
import type { Draft } from './draft.ts';
import type { Leaving } from './use-leaving.ts';
import { useNextSlot } from './use-next-slot.ts';

const idsOf = ({ targets }: Draft) => targets.map(({ channelId }) => channelId);

/** Fills in the next slot that is free on the chosen channels; nothing where they have none. */
export function NextSlotButton({ draft, choose }: { draft: Draft; choose: (wallTime: string) => void }) {
  const t = useTranslations('composer');
  const format = useFormatter();
  const at = useNextSlot(idsOf(draft))?.at;
  if (!at) return null;
  const time = format.dateTime(new Date(at), { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZone: draft.timezone });
  return (
    <Button size="sm" tone="ghost" onClick={() => choose(toWallTime(at, draft.timezone))}>
      <CalendarClock aria-hidden="true" className="size-4" />
      {t('nextSlot', { time })}
    </Button>
  );
}

/** Schedules for whichever slot is free when the server gets it. */
export function AddToQueue({ draft, leaving }: { draft: Draft; leaving: Leaving }) {
  const t = useTranslations('composer');
  const next = useNextSlot(idsOf(draft));
  if (!next?.at || draft.wallTime || leaving.when !== 'at') return null;
  return (
    <Button disabled={leaving.busy} onClick={() => void leaving.queue()} title={t('queueHint')}>
      {t('addToQueue')}
    </Button>
  );
}
