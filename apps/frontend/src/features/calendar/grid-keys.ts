import { type KeyboardEvent, useCallback } from 'react';
import type { Layout } from './calendar-view.ts';

const columns = 7;
const stops = 'a[href], button';

/** Arrows walk from cell to cell, and up and down through what a cell holds. */
export function useGridKeys(layout: Layout): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof HTMLElement)) return;
      const next = layout === 'list' ? inList(event.target, event.key) : inGrid(event.target, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    [layout],
  );
}

const isSeen = (element: HTMLElement) => element.checkVisibility();
const stopsOf = (cell: Element) => [...cell.querySelectorAll<HTMLElement>(stops)].filter(isSeen);

function inGrid(from: HTMLElement, key: string): HTMLElement | undefined {
  const cell = from.closest('[data-cell]');
  if (!cell) return undefined;
  const up = key === 'ArrowUp';
  if (up || key === 'ArrowDown') {
    const here = stopsOf(cell);
    return here[here.indexOf(from) + (up ? -1 : 1)] ?? into(cell, up ? -columns : columns, up);
  }
  const isRtl = getComputedStyle(cell).direction === 'rtl';
  if (key === 'ArrowLeft') return into(cell, isRtl ? 1 : -1, false);
  return key === 'ArrowRight' ? into(cell, isRtl ? -1 : 1, false) : undefined;
}

/** A post of the cell so many steps away if it has one, else what else can be pressed there; empty cells are passed over. */
function into(cell: Element, step: number, atEnd: boolean): HTMLElement | undefined {
  const cells = [...(cell.closest('[data-scroller]')?.querySelectorAll('[data-cell]') ?? [])];
  for (let index = cells.indexOf(cell) + step; index >= 0 && index < cells.length; index += step) {
    const next = cells[index];
    const found = next ? stopsOf(next) : [];
    const wanted = atEnd ? found.at(-1) : (found.find((stop) => stop.dataset['entry']) ?? found[0]);
    if (wanted) return wanted;
  }
  return undefined;
}

function inList(from: HTMLElement, key: string): HTMLElement | undefined {
  const row = from.closest<HTMLElement>('[data-entry]');
  if (!row || (key !== 'ArrowUp' && key !== 'ArrowDown')) return undefined;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
  return rows[rows.indexOf(row) + (key === 'ArrowUp' ? -1 : 1)];
}
