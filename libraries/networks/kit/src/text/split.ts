import { findLinks } from './links.ts';

const borders = {
  grapheme: new Intl.Segmenter('und', { granularity: 'grapheme' }),
  word: new Intl.Segmenter('und', { granularity: 'word' }),
  sentence: new Intl.Segmenter('und', { granularity: 'sentence' }),
};
/** A nicer border is taken only when it fills at least this share of a part. */
const enough = 0.4;

/**
 * Splits a text into parts for which `fits` holds, at the end of a paragraph, else a sentence, else a word;
 * a link or word is cut only when it alone does not fit. `fits` must hold for every prefix of a text that fits.
 * Parts are trimmed; an empty text gives no part.
 */
export function splitText(text: string, fits: (candidate: string) => boolean): string[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (fits(whole)) return [whole];
  const graphemes = starts(whole, borders.grapheme);
  const choices = [paragraphs(whole), sentences(whole), spaces(whole), words(whole), new Set(graphemes)];
  const parts: string[] = [];
  let from = 0;
  while (from < whole.length) {
    const until = furthest(whole, from, graphemes, fits);
    const cut = until === whole.length ? until : nicestCut(from, until, choices);
    const part = whole.slice(from, cut).trim();
    if (part !== '') parts.push(part);
    from = cut;
    while (/\s/.test(whole.charAt(from))) from += 1;
  }
  return parts;
}

/** The furthest grapheme border up to which the text fits; at least one grapheme on. */
function furthest(text: string, from: number, graphemes: readonly number[], fits: (candidate: string) => boolean): number {
  let low = indexAfter(graphemes, from);
  let high = graphemes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(from, graphemes[middle]).trim())) low = middle;
    else high = middle - 1;
  }
  return graphemes[low] ?? text.length;
}

function indexAfter(graphemes: readonly number[], from: number): number {
  let low = 0;
  let high = graphemes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((graphemes[middle] ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nicestCut(from: number, until: number, choices: readonly ReadonlySet<number>[]): number {
  let fallback: number | undefined;
  for (const choice of choices) {
    for (let at = until; at > from; at -= 1) {
      if (!choice.has(at)) continue;
      if (at - from >= (until - from) * enough) return at;
      fallback ??= at;
      break;
    }
  }
  return fallback ?? until;
}

function starts(text: string, segmenter: Intl.Segmenter): number[] {
  return [...Array.from(segmenter.segment(text), ({ index }) => index), text.length];
}

function paragraphs(text: string): Set<number> {
  return new Set(Array.from(text.matchAll(/\n[^\S\n]*\n\s*/g), (match) => match.index + match[0].length));
}

function sentences(text: string): Set<number> {
  return outsideLinks(text, starts(text, borders.sentence));
}

function spaces(text: string): Set<number> {
  return new Set(Array.from(text.matchAll(/\s+/g), (match) => match.index + match[0].length));
}

/** Borders of words that stand without spaces between (CJK, Thai). */
function words(text: string): Set<number> {
  return outsideLinks(text, starts(text, borders.word));
}

function outsideLinks(text: string, positions: readonly number[]): Set<number> {
  const links = findLinks(text);
  return new Set(positions.filter((at) => links.every((link) => at <= link.start || at >= link.end)));
}
