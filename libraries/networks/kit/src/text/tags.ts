import type { TextEntity } from '../rules.ts';

// Letters, marks, digits and underscores with at least one letter; the joiners of Persian and Indic scripts inside.
const tags = /(?<![\p{L}\p{M}\p{N}_&/#＃])[#＃](?<tag>[\p{N}_]*\p{L}(?:[\p{L}\p{M}\p{N}_]|[\u200c\u200d](?=\p{L}))*)/gu;

/** Hashtags; `value` is the tag without its sign. "#1" and "#️⃣" are none. */
export function findTags(text: string): TextEntity[] {
  return Array.from(text.matchAll(tags), (match) => ({
    kind: 'tag',
    start: match.index,
    end: match.index + match[0].length,
    value: match.groups?.['tag'] ?? '',
  }));
}
