interface Point {
  readonly x: number;
  readonly y: number;
}

/** A chip on its way. `ghost` and `cell` are null until it is lifted and over a cell. */
export interface Drag {
  readonly chip: HTMLElement;
  readonly id: string;
  readonly pointerId: number;
  readonly start: Point;
  at: Point;
  ghost: HTMLElement | null;
  cell: HTMLElement | null;
}

/** Where the post would stand, in words; or why it can't be dropped there. */
export interface DropLabel {
  readonly text: string;
  readonly refused: boolean;
}

export interface DragOptions {
  /** Said beside the pointer while over a cell. */
  readonly label: (id: string, cell: string) => DropLabel;
  readonly drop: (id: string, cell: string) => void;
}

/** Makes the copy that follows the pointer. */
export function lift({ chip, start }: Drag): HTMLElement {
  const { width, left, top } = chip.getBoundingClientRect();
  const ghost = document.createElement('div');
  const label = document.createElement('div');
  ghost.className = 'calendar-ghost';
  label.className = 'calendar-ghost-label';
  ghost.append(chip.cloneNode(true), label);
  ghost.style.width = `${width}px`;
  ghost.style.setProperty('--grip-x', `${start.x - left}px`);
  ghost.style.setProperty('--grip-y', `${start.y - top}px`);
  ghost.style.direction = getComputedStyle(chip).direction;
  document.body.append(ghost);
  document.documentElement.dataset['dragging'] = '';
  chip.dataset['dragging'] = '';
  return ghost;
}

export function move(drag: Drag, { label }: DragOptions): void {
  const { ghost, at } = drag;
  if (!ghost) return;
  ghost.style.translate = `calc(${at.x}px - var(--grip-x)) calc(${at.y}px - var(--grip-y))`;
  const below = document.elementFromPoint(at.x, at.y)?.closest<HTMLElement>('[data-cell]') ?? null;
  if (below === drag.cell) return;
  drag.cell?.removeAttribute('data-over');
  drag.cell = below;
  const cell = below?.dataset['cell'];
  const words = cell ? label(drag.id, cell) : { text: '', refused: false };
  if (below) below.dataset['over'] = words.refused ? 'refused' : '';
  ghost.toggleAttribute('data-refused', words.refused);
  const tag = ghost.lastElementChild;
  if (tag) tag.textContent = words.text;
}

export function endDrag({ ghost, cell, chip }: Drag): void {
  ghost?.remove();
  cell?.removeAttribute('data-over');
  chip.removeAttribute('data-dragging');
  delete document.documentElement.dataset['dragging'];
}

const edge = 48;
const fastest = 14;

/** Near an edge of what scrolls, scrolls on; true while it does. */
export function scrollNearEdge({ chip, at, ghost }: Drag): boolean {
  const scroller = chip.closest<HTMLElement>('[data-scroller]');
  if (!scroller || !ghost) return false;
  const box = scroller.getBoundingClientRect();
  const by = (near: number, far: number) => (near < edge ? near - edge : far < edge ? edge - far : 0);
  const speed = (distance: number) => Math.max(-fastest, Math.min(fastest, distance / 3));
  const before = [scroller.scrollLeft, scroller.scrollTop];
  scroller.scrollBy(speed(by(at.x - box.left, box.right - at.x)), speed(by(at.y - box.top, box.bottom - at.y)));
  return before[0] !== scroller.scrollLeft || before[1] !== scroller.scrollTop;
}
