import { diffWordsWithSpace } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this a comparison by words takes too long; then the whole is told as replaced. Milliseconds. */
const patience = 500;

/** What became of the words, in reading order. By words and not characters, in any script. */
export function wordDiff(before: string, after: string): Piece[] {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: words, timeout: patience });
  if (!changes) return [{ kind: 'removed' as const, text: before }, { kind: 'added' as const, text: after }].filter(({ text }) => text !== '');
  return changes.map(({ added, removed, value: text }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text }));
}
