import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef } from 'react';
import { afterPaint } from './after-paint.ts';
import { type Drag, type DragOptions, endDrag, lift, move, scrollNearEdge } from './drag-ghost.ts';

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
    const drag: Drag = { chip, id, pointerId: event.pointerId, start: { x: event.clientX, y: event.clientY }, at: { x: event.clientX, y: event.clientY }, ghost: null, cell: null };
    end.current = follow(drag, event.pointerType === 'touch', latest);
  }, []);
  return { onPointerDown };
}

/** Listens until the pointer is lifted; answers how to stop before. */
function follow(drag: Drag, touch: boolean, latest: { readonly current: DragOptions }): () => void {
  const listeners = new AbortController();
  const on = <Name extends keyof DocumentEventMap>(name: Name, handle: (event: DocumentEventMap[Name]) => void) =>
    document.addEventListener(name, handle, { signal: listeners.signal, passive: false });
  let stopScrolling = () => {};
  const begin = () => {
    if (drag.ghost) return;
    drag.ghost = lift(drag);
    stopScrolling = scrollAlong(drag, latest);
  };
  const timer = touch ? setTimeout(begin, touchDelay) : undefined;
  const release = () => {
    clearTimeout(timer);
    stopScrolling();
    listeners.abort();
  };
  const stop = () => {
    release();
    endDrag(drag);
  };
  on('pointermove', (event) => {
    if (event.pointerId !== drag.pointerId) return;
    drag.at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(drag.at.x - drag.start.x, drag.at.y - drag.start.y) > threshold;
    if (!drag.ghost && far) {
      if (touch) return stop();
      begin();
    }
    if (drag.ghost) move(drag, latest.current);
  });
  on('touchmove', (event) => drag.ghost && event.preventDefault());
  on('contextmenu', (event) => drag.ghost && event.preventDefault());
  on('pointercancel', stop);
  on('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (drag.ghost) document.addEventListener('pointerup', swallowClick, { once: true });
    stop();
  });
  on('pointerup', () => {
    const cell = drag.cell?.dataset['cell'];
    if (!drag.ghost) return stop();
    swallowClick();
    release();
    // The ghost stays until the chip stands in its new place.
    afterPaint(() => {
      if (cell) latest.current.drop(drag.id, cell);
      endDrag(drag);
    });
  });
  return stop;
}

/** Scrolls on while the pointer rests near an edge; answers how to stop. */
function scrollAlong(drag: Drag, latest: { readonly current: DragOptions }): () => void {
  let frame = 0;
  const eachFrame = () => {
    if (scrollNearEdge(drag)) move(drag, latest.current);
    frame = requestAnimationFrame(eachFrame);
  };
  frame = requestAnimationFrame(eachFrame);
  return () => cancelAnimationFrame(frame);
}

/** The end of a drag is no press on the link below. */
function swallowClick(): void {
  document.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 0);
}

const swallow = (event: Event) => {
  event.preventDefault();
  event.stopPropagation();
};
