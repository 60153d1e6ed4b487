import { toast } from '@arkyra/ui/toast';
import { useFormatter, useTranslations } from 'next-intl';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { atClock, toInstant } from '../../time/wall-time.ts';
import { afterPaint } from './after-paint.ts';
import type { Layout } from './calendar-view.ts';
import type { DropLabel } from './drag-ghost.ts';
import { type Cell, landing, type PlacedEntry } from './entries.ts';
import { stepped } from './stepped.ts';

interface MoveOptions {
  readonly entries: readonly PlacedEntry[];
  readonly zone: string;
  readonly layout: Layout;
  readonly reschedule: (id: string, at: string) => Promise<void>;
  readonly reload: () => void;
}

interface Moves {
  /** The time at which the entry would stand, for the label beside the pointer. */
  readonly label: (id: string, cell: Cell) => DropLabel;
  readonly drop: (id: string, cell: Cell) => void;
  /** Alt with an arrow: a day sideways; a week up or down in the month, an hour in the week. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Longer than any answer takes that may draw the chip again. */
const focusGoesAlongMs = 5_000;
const isPast = (at: string) => Date.parse(at) < Date.now();

/** Moving posts by pointer and by keyboard, with the new time told and undo offered. */
export function useMove(options: MoveOptions): Moves {
  const t = useTranslations('calendar');
  const { entries, zone, layout } = options;
  const { move, say } = useReschedule(options);
  const refocus = useRefocus(entries);

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
      if (!to) return { text: '', refused: true };
      if (to.at === to.found.at) return { text: say(to.at), refused: false };
      return isPast(to.at) ? { text: t('isPast'), refused: true } : { text: say(to.at), refused: false };
    },
    drop(id, cell) {
      const to = target(id, cell);
      if (to) void move(id, to.found.at, to.at);
    },
    onKeyDown(event) {
      const chip = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-entry][data-movable]') : null;
      const found = chip?.dataset['entry'] ? entry(chip.dataset['entry']) : undefined;
      if (!event.altKey || !chip || !found) return;
      const at = stepped(found.at, event.key, { zone, layout, isRtl: getComputedStyle(chip).direction === 'rtl' });
      if (!at) return;
      event.preventDefault();
      refocus(found.id);
      afterPaint(() => void move(found.id, found.at, at));
    },
  };
}

function useReschedule({ zone, reschedule, reload }: MoveOptions) {
  const t = useTranslations('calendar');
  const common = useTranslations('common');
  const format = useFormatter();
  const problemText = useProblemText();
  const say = (at: string) => format.dateTime(new Date(at), { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZone: zone });

  async function move(id: string, from: string, at: string, isUndo = false): Promise<void> {
    if (at === from) return;
    if (isPast(at)) return toast({ tone: 'error', text: t('notMoved'), detail: t('inThePast'), id: 'moved' });
    try {
      await reschedule(id, at);
      const undo = { label: common('undo'), onPress: () => void move(id, at, from, true) };
      toast({ tone: 'success', text: t(isUndo ? 'movedBack' : 'movedTo', { time: say(at) }), id: 'moved', ...(isUndo ? {} : { action: undo }) });
    } catch (error) {
      toast({ tone: 'error', text: t('notMoved'), detail: problemText(error), id: 'moved' });
      // Somebody else may have changed it: show what is true.
      reload();
    }
  }
  return { move, say };
}

/** A chip that is moved by keyboard is drawn anew in its next cell; the focus goes along. */
function useRefocus(entries: readonly PlacedEntry[]): (id: string) => void {
  const wanted = useRef({ id: '', since: 0 });
  useEffect(() => {
    const { id, since } = wanted.current;
    if (document.activeElement !== document.body || performance.now() - since > focusGoesAlongMs) return;
    const chip = document.querySelector<HTMLElement>(`[data-entry="${id}"]`);
    const placed = entries.find((entry) => entry.id === id);
    const cell = placed && document.querySelector(`[data-cell="${placed.day}"]`);
    // Where the day has no room for it, its line of further posts takes the focus.
    const next = chip ?? [...(cell?.querySelectorAll<HTMLElement>('button') ?? [])].findLast((button) => button.checkVisibility());
    next?.focus();
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [entries]);
  return useCallback((id) => {
    wanted.current = { id, since: performance.now() };
  }, []);
}
