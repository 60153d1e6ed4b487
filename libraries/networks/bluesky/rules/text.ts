import {
  countGraphemes,
  findLinks,
  findMentions,
  findTags,
  mergeEntities,
  splitText,
  utf8Length,
  type TextCount,
  type TextEntity,
} from '@arkyra/network-kit';
import { limits, tagLimit } from './limits.ts';

const handle = /(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?/i;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Links count with their full length: Bluesky shortens nothing by itself. */
export function count(text: string): TextCount {
  return { used: countGraphemes(text), max: limits.text.max };
}

export function entities(text: string): TextEntity[] {
  const tags = findTags(text).filter(
    ({ value }) => countGraphemes(value) <= tagLimit.graphemes && utf8Length(value) <= tagLimit.bytes,
  );
  return mergeEntities(findLinks(text), findMentions(text, handle), tags);
}

export function fits(text: string): boolean {
  return countGraphemes(text) <= limits.text.max && utf8Length(text) <= limits.text.maxBytes;
}

export function split(text: string): string[] {
  return splitText(text, fits);
}

/** Where the text leaves its limits, as a UTF-16 offset on a grapheme border; the text's length when it does not. */
export function excessStart(text: string): number {
  let graphemes = 0;
  let bytes = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    graphemes += 1;
    bytes += utf8Length(segment);
    if (graphemes > limits.text.max || bytes > limits.text.maxBytes) return index;
  }
  return text.length;
}
