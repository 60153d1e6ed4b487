import type { TextEntity } from '../rules.ts';

/**
 * Mentions: `@` and a handle as the network writes it, after anything but a letter, a digit or a sign that
 * makes it part of an address. `handle` is the network's own pattern, e.g. `/[a-z0-9_]{1,30}/i`; `value` has no @.
 */
export function findMentions(text: string, handle: RegExp): TextEntity[] {
  const mentions = new RegExp(String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_@/.+-])[@＠](?<handle>${handle.source})(?![\p{Script=Latin}\p{N}_@])`, `giu`);
  return Array.from(text.matchAll(mentions), (match) => ({
    kind: 'mention',
    start: match.index,
    end: match.index + match[0].length,
    value: match.groups?.['handle'] ?? '',
  }));
}

/** All entities in the order of the text; where two overlap, the list named first wins. */
export function mergeEntities(...lists: readonly (readonly TextEntity[])[]): TextEntity[] {
  const kept: TextEntity[] = [];
  for (const entity of lists.flat()) {
    if (kept.every((other) => entity.end <= other.start || entity.start >= other.end)) kept.push(entity);
  }
  return kept.sort((one, other) => one.start - other.start);
}
