import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef } from 'react';

interface Drag {
  readonly chip: HTMLElement;
  readonly id: string;
  readonly pointerId: number;
  readonly start: { readonly x: number; readonly y: number };
  ghost: HTMLElement | null;
  cell: HTMLElement | null;
}

interface DragOptions {
  /** The new time, to show beside the pointer while over a cell. */
  readonly label: (id: string, cell: string) => string;
  readonly drop: (id: string, cell: string) => void;
}

const threshold = 6;
const touchDelay = 350;

/**
 * Dragging chips (`data-entry`) onto cells (`data-cell`) with one listener on the grid and no state:
 * nothing is rendered until the drop, so that a month of 2,000 posts moves as lightly as one of 20.
 * A finger must rest first, so that scrolling stays scrolling. Escape gives up.
 */
export function useDrag(options: DragOptions): { readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void } {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  const onPointerDown = useCallback((event: ReactPointerEvent<HTMLElement>) => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-entry][data-movable]') : null;
    const id = chip?.dataset['entry'];
    if (!chip || !id || event.button !== 0) return;
    end.current?.();
    const drag: Drag = { chip, id, pointerId: event.pointerId, start: { x: event.clientX, y: event.clientY }, ghost: null, cell: null };
    end.current = follow(drag, event.pointerType === 'touch', latest);
  }, []);
  return { onPointerDown };
}

/** Listens until the pointer is lifted; answers how to stop before. */
function follow(drag: Drag, touch: boolean, latest: { readonly current: DragOptions }): () => void {
  const listeners = new AbortController();
  const listen = { signal: listeners.signal, passive: false };
  const begin = () => {
    drag.ghost ??= lift(drag.chip);
  };
  const timer = touch ? setTimeout(begin, touchDelay) : undefined;
  const stop = () => {
    clearTimeout(timer);
    listeners.abort();
    drag.ghost?.remove();
    drag.cell?.removeAttribute('data-over');
    drag.chip.removeAttribute('data-dragging');
  };
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== drag.pointerId) return;
      const far = Math.hypot(event.clientX - drag.start.x, event.clientY - drag.start.y) > threshold;
      if (!drag.ghost && far) {
        if (touch) return stop();
        begin();
      }
      if (drag.ghost) move(drag, event, latest.current);
    },
    listen,
  );
  document.addEventListener('touchmove', (event) => drag.ghost && event.preventDefault(), listen);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), listen);
  document.addEventListener('pointercancel', stop, listen);
  document.addEventListener(
    'pointerup',
    () => {
      const cell = drag.cell?.dataset['cell'];
      if (drag.ghost) document.addEventListener('click', swallow, { capture: true, once: true });
      if (drag.ghost) setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
      stop();
      if (cell) latest.current.drop(drag.id, cell);
    },
    listen,
  );
  return stop;
}

const swallow = (event: Event) => {
  event.preventDefault();
  event.stopPropagation();
};

function lift(chip: HTMLElement): HTMLElement {
  const { width, left, top } = chip.getBoundingClientRect();
  const ghost = document.createElement('div');
  const copy = chip.cloneNode(true);
  const label = document.createElement('div');
  ghost.className = 'calendar-ghost';
  label.className = 'calendar-ghost-label';
  ghost.append(copy, label);
  ghost.style.inlineSize = `${width}px`;
  ghost.style.translate = `${left}px ${top}px`;
  document.body.append(ghost);
  chip.dataset['dragging'] = '';
  return ghost;
}

function move(drag: Drag, event: PointerEvent, { label }: DragOptions): void {
  const { ghost } = drag;
  if (!ghost) return;
  ghost.style.translate = `${event.clientX - 20}px ${event.clientY - 12}px`;
  const below = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-cell]') ?? null;
  if (below === drag.cell) return;
  drag.cell?.removeAttribute('data-over');
  drag.cell = below;
  if (below) below.dataset['over'] = '';
  const cell = below?.dataset['cell'];
  const tag = ghost.lastElementChild;
  if (tag) tag.textContent = cell ? label(drag.id, cell) : '';
}
