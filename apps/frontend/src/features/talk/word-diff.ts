import { diffWordsWithSpace } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this a comparison by words takes too long; then the whole is told as replaced. Milliseconds. */
const patience = 500;
/** With less in common than this share of the letters, two texts are told one after the other. */
const leastCommon = 0.3;

/** What became of the words, in reading order: by words and not characters, in any script. */
export function wordDiff(before: string, after: string): Piece[] {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: words, timeout: patience });
  const pieces = changes?.map(({ added, removed, value: text }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text }));
  return pieces && areAlike(pieces, before, after) ? joined(pieces) : replaced(before, after);
}

const letters = (text: string): number => text.replaceAll(/[\s\p{P}]/gu, '').length;

function areAlike(pieces: readonly Piece[], before: string, after: string): boolean {
  const common = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? letters(text) : 0), 0);
  return common >= leastCommon * Math.max(letters(before), letters(after)) || before === '' || after === '';
}

const replaced = (before: string, after: string): Piece[] => [{ kind: 'removed' as const, text: before }, { kind: 'added' as const, text: after }].filter(({ text }) => text !== '');

/** Changes with nothing but spaces and signs between them become one, so that a sentence reads in one go. */
function joined(pieces: readonly Piece[]): Piece[] {
  const told: Piece[] = [];
  let run: Piece[] = [];
  const flush = () => {
    const side = (kind: 'added' | 'removed') => run.filter((piece) => piece.kind === kind || piece.kind === 'same').map(({ text }) => text).join('');
    if (run.length > 0) told.push(...replaced(side('removed'), side('added')));
    run = [];
  };
  for (const [index, piece] of pieces.entries()) {
    const isBridge = piece.kind === 'same' && run.length > 0 && letters(piece.text) === 0 && pieces[index + 1] !== undefined;
    if (piece.kind !== 'same' || isBridge) run.push(piece);
    else {
      flush();
      told.push(piece);
    }
  }
  flush();
  return told;
}
