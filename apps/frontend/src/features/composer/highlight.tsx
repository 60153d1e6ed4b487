import type { TextEntity } from '@arkyra/network-kit';
import type { ReactNode } from 'react';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly className: string;
}

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Cuts at every border of a mark, so that overlapping marks add up. */
function pieces(text: string, marks: readonly Mark[]): ReactNode[] {
  const borders = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])].filter((at) => at >= 0 && at <= text.length).toSorted((a, b) => a - b);
  return borders.slice(0, -1).map((from, index) => {
    const to = borders[index + 1] ?? text.length;
    const classes = marks.filter(({ start, end }) => start <= from && end >= to).map(({ className }) => className);
    const words = text.slice(from, to);
    return classes.length ? (
      <mark key={from} className={`rounded-xs bg-transparent text-inherit ${classes.join(' ')}`}>
        {words}
      </mark>
    ) : (
      words
    );
  });
}

/** The text as it lies behind the textarea: what the network draws as links in colour, what is too much in red. */
export function Highlight({ text, entities, excess }: { text: string; entities: readonly TextEntity[]; excess: readonly TextRange[] }) {
  const marks = [
    ...entities.map(({ start, end }) => ({ start, end, className: 'text-accent-ink!' })),
    ...excess.map(({ start, end }) => ({ start, end, className: 'bg-danger-soft! text-danger-ink!' })),
  ];
  // A trailing line break has no height of its own.
  return <>{[...pieces(text, marks), text.endsWith('\n') || text === '' ? '\u200b' : '']}</>;
}
