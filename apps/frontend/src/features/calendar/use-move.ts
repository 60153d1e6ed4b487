import { toast } from '@arkyra/ui/toast';
import { useFormatter, useTranslations } from 'next-intl';
import { type KeyboardEvent, useCallback } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { addDays, atClock, clockOf, dayOf, toInstant, toWallTime } from '../../time/wall-time.ts';
import type { Layout } from './calendar-view.ts';
import { type Cell, landing, type PlacedEntry } from './entries.ts';

interface MoveOptions {
  readonly entries: readonly PlacedEntry[];
  readonly zone: string;
  readonly layout: Layout;
  readonly reschedule: (id: string, at: string) => Promise<void>;
}

interface Moves {
  /** The time at which the entry would stand, for the label beside the pointer. */
  readonly label: (id: string, cell: Cell) => string;
  readonly drop: (id: string, cell: Cell) => void;
  /** Alt with an arrow: a day sideways; a week up or down in the month, an hour in the week. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Moving posts by pointer and by keyboard, with the new time told and undo offered. */
export function useMove(options: MoveOptions): Moves {
  const t = useTranslations('calendar');
  const common = useTranslations('common');
  const format = useFormatter();
  const problemText = useProblemText();
  const { entries, zone, layout, reschedule } = options;
  const say = useCallback((at: string) => format.dateTime(new Date(at), { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZone: zone }), [format, zone]);

  async function move(id: string, from: string, at: string, isUndo = false): Promise<void> {
    if (at === from) return;
    if (Date.parse(at) < Date.now()) return toast({ tone: 'error', text: t('notMoved'), detail: t('inThePast'), id: 'moved' });
    try {
      await reschedule(id, at);
      const undo = { label: common('undo'), onPress: () => void move(id, at, from, true) };
      toast({ tone: 'success', text: t(isUndo ? 'movedBack' : 'movedTo', { time: say(at) }), id: 'moved', ...(isUndo ? {} : { action: undo }) });
    } catch (error) {
      toast({ tone: 'error', text: t('notMoved'), detail: problemText(error), id: 'moved' });
    }
  }

  const entry = (id: string) => entries.find((one) => one.id === id);
  const target = (id: string, cell: Cell) => {
    const found = entry(id);
    if (!found) return undefined;
    const { day, clock } = landing(found, cell);
    return { found, at: toInstant(atClock(day, clock), zone) };
  };
  return {
    label(id, cell) {
      const to = target(id, cell);
      return to ? say(to.at) : '';
    },
    drop(id, cell) {
      const to = target(id, cell);
      if (to && (to.found.day !== cell.slice(0, 10) || cell.length > 10)) void move(id, to.found.at, to.at);
    },
    onKeyDown(event) {
      const chip = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-entry][data-movable]') : null;
      const found = chip?.dataset['entry'] ? entry(chip.dataset['entry']) : undefined;
      if (!event.altKey || !found) return;
      const at = stepped(found.at, event.key, zone, layout);
      if (!at) return;
      event.preventDefault();
      void move(found.id, found.at, at);
    },
  };
}

function stepped(at: string, key: string, zone: string, layout: Layout): string | null {
  const wall = toWallTime(at, zone);
  const days: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ...(layout === 'month' ? { ArrowUp: -7, ArrowDown: 7 } : {}) };
  const step = days[key];
  if (step !== undefined) {
    const sideways = document.documentElement.dir === 'rtl' && Math.abs(step) === 1 ? -step : step;
    return toInstant(atClock(addDays(dayOf(wall), sideways), clockOf(wall)), zone);
  }
  const hours: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };
  const hour = hours[key];
  return hour === undefined ? null : new Date(Date.parse(at) + hour * 3_600_000).toISOString();
}
