import type { Part } from './content.ts';

const longest = 120;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** First words of a post for lists and calendars: one line, at most 120 characters, never half a character. */
export function excerptOf(parts: readonly Pick<Part, 'text'>[]): string {
  const first = parts.find((part) => part.text.trim() !== '');
  const line = (first?.text ?? '').slice(0, longest * 8).replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  let end = 0;
  for (const { index, segment } of graphemes.segment(line)) {
    if (index + segment.length > longest - 1) break;
    end = index + segment.length;
  }
  return `${line.slice(0, end).trimEnd()}…`;
}
