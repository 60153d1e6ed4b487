import { type RefObject, useEffect, useState } from 'react';

/** How many chips a day of the month has room for: all of them, or fewer and the line that counts the rest. */
export interface Room {
  readonly all: number;
  readonly withRest: number;
}

/** Pixels, as the classes of the day cell and of the chip make them. */
const weekdayRow = 29;
const aroundChips = 36;
const chip = 40;
const rest = 20;

/** What the server draws: a five-week month on a laptop. */
const usual: Room = { all: 3, withRest: 2 };

export function roomOf(gridHeight: number, weeks: number): Room {
  const height = Math.max(0, gridHeight - weekdayRow) / weeks - aroundChips;
  const fit = (pixels: number) => Math.max(2, Math.floor(pixels / chip));
  return { all: fit(height), withRest: fit(height - rest) };
}

/** Room in the cells of the grid, whose height depends on the window alone. */
export function useRoom(grid: RefObject<HTMLElement | null>, weeks: number): Room {
  const [room, setRoom] = useState(usual);
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const watcher = new ResizeObserver(() => {
      const next = roomOf(element.clientHeight, weeks);
      setRoom((before) => (before.all === next.all && before.withRest === next.withRest ? before : next));
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [grid, weeks]);
  return room;
}
