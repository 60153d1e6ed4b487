import type { NetworkRules, PartContent, Problem } from './rules.ts';
import { countGraphemes } from './text/count.ts';

type Found = Omit<Problem, 'part' | 'severity'> & { readonly severity?: 'warning' };
type Rules = Pick<NetworkRules, 'displayName' | 'limits' | 'count'>;

/** What is wrong with the parts by the network's limits alone: lengths, counts, types of pictures, alt texts. */
export function checkLimits(rules: Rules, parts: readonly PartContent[]): Problem[] {
  const problems = parts.flatMap((part, index) =>
    [...textProblems(rules, part), ...mediaProblems(rules, part)].map((found) => problemAt(index, found)),
  );
  const { max } = rules.limits.parts;
  if (parts.length <= max) return problems;
  const message = max === 1 ? `${rules.displayName} has no threads.` : `A thread may have ${max} parts; this one has ${parts.length}.`;
  return [...problems, problemAt(max, { code: 'parts.too_many', message, params: { used: parts.length, max } })];
}

function problemAt(part: number, found: Found): Problem {
  return { severity: 'error', ...found, part };
}

function* textProblems(rules: Rules, { text, media }: PartContent): Generator<Found> {
  if (text.trim() === '' && media.length === 0) {
    yield { code: 'part.empty', message: rules.limits.media.maxCount > 0 ? 'Write something or add a picture.' : 'Write something.' };
  }
  const { used, max } = rules.count(text);
  if (used <= max) return;
  const range = { start: excessStart(rules, text), end: text.length };
  const params = { used, max, over: used - max };
  yield { code: 'text.too_long', message: `Shorten the text by ${params.over} characters.`, range, params };
}

/** Where the text passes the limit, at a border of characters (UTF-16 offset). */
function excessStart(rules: Rules, text: string): number {
  const starts = Array.from(new Intl.Segmenter('und').segment(text), ({ index }) => index);
  let fits = 0;
  for (let low = 1, high = starts.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    const { used, max } = rules.count(text.slice(0, starts[middle]));
    if (used <= max) {
      fits = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return starts[fits] ?? 0;
}

function* mediaProblems({ displayName, limits }: Rules, { media }: PartContent): Generator<Found> {
  const { maxCount, contentTypes, maxAltText } = limits.media;
  if (media.length > maxCount) {
    const params = { used: media.length, max: maxCount };
    const message = maxCount === 0 ? `${displayName} takes no pictures.` : `${displayName} takes ${maxCount} pictures in a post; remove ${params.used - maxCount}.`;
    yield { code: 'media.too_many', message, params };
  }
  for (const { id, contentType, altText } of media) {
    if (!contentTypes.includes(contentType)) {
      const message = `${displayName} does not take this kind of picture; replace the file.`;
      yield { code: 'media.wrong_type', message, mediaId: id, params: { contentType } };
    }
    const used = countGraphemes(altText);
    if (used > maxAltText) {
      const message = `Shorten the picture’s description to ${maxAltText} characters.`;
      yield { code: 'media.alt_too_long', message, mediaId: id, params: { used, max: maxAltText } };
    } else if (altText.trim() === '' && maxAltText > 0) {
      yield { code: 'media.alt_missing', message: 'Describe the picture for people who can’t see it.', mediaId: id, severity: 'warning' };
    }
  }
}
