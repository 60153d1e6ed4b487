import type { TextEntity } from '../rules.ts';
import { isTopLevelDomain } from './top-level-domains.ts';

// An ASCII host ends where another script begins ("看https://example.com吧"); else any letters (IDN), one label allowed.
const asciiHost = String.raw`[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+(?!\.?[-a-z0-9]|\.[\p{L}\p{N}])`;
const anyHost = String.raw`[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?`;
// What may follow a host, up to a space, a quote, a bracket that URLs never carry, CJK punctuation, or an invisible mark.
const tail = String.raw`(?::\d{1,5}(?!\d))?(?:[/?#][^\s<>"“”„«»‹›\x60{}|\\^\u3000-\u3002\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]*)?`;
const candidates = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}_@])(?:(?<scheme>https?:\/\/)(?:\[[0-9a-f:.]+\]|${asciiHost}|${anyHost})|(?<![\/.#$&=~-])(?<bare>${asciiHost}))${tail}`,
  'giu',
);
const openerOf: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * Links in a text: with a scheme (http, https), or a bare domain below a known top-level domain.
 * `value` is the address to open (`https://` added to a bare domain). Punctuation after a link and an
 * unpaired closing bracket do not belong to it. An e-mail address is no link.
 */
export function findLinks(text: string): TextEntity[] {
  const found: TextEntity[] = [];
  for (const match of text.matchAll(candidates)) {
    const written = withoutTrailingPunctuation(match[0]);
    const end = match.index + written.length;
    if (isUserInfo(text, match.index + match[0].length)) continue;
    const bare = match.groups?.['bare'];
    if (bare !== undefined && !isDomain(bare)) continue;
    const value = bare === undefined ? written : `https://${written}`;
    if (URL.canParse(value)) found.push({ kind: 'link', start: match.index, end, value });
  }
  return found;
}

/** A number before a country's domain is more often a time or a version ("3.am", "1.2.is"). */
function isDomain(host: string): boolean {
  const [, name = '', topLevel = ''] = /^(.*)\.([^.]+)$/.exec(host) ?? [];
  return isTopLevelDomain(topLevel) && !(topLevel.length === 2 && /^[\d.]+$/.test(name));
}

/** "name@host" and "https://user:secret@host": what stands before an @ is no host. */
function isUserInfo(text: string, end: number): boolean {
  return /^(?::[^\s/@]*)?@/.test(text.slice(end, end + 100));
}

function withoutTrailingPunctuation(written: string): string {
  const unpaired = new Map(Object.entries(openerOf).map(([closer, opener]) => [closer, occurrences(written, closer) - occurrences(written, opener)]));
  let end = written.length;
  for (; end > 0; end -= 1) {
    const last = written.charAt(end - 1);
    const surplus = unpaired.get(last);
    if (surplus === undefined ? !/[.,;:!?'*_~…’،؛؟।]/u.test(last) : surplus <= 0) break;
    if (surplus !== undefined) unpaired.set(last, surplus - 1);
  }
  return written.slice(0, end);
}

function occurrences(written: string, character: string): number {
  return written.split(character).length - 1;
}
