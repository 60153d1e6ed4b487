import { expect, test } from '@jest/globals';
import { findLinks } from './links.ts';
import { findMentions, mergeEntities } from './mentions.ts';
import { findTags } from './tags.ts';

const written = (text: string, found: readonly { start: number; end: number }[]) => found.map(({ start, end }) => text.slice(start, end));

test.each([
  ['with a scheme', 'see https://example.com/a?b=c#d now', ['https://example.com/a?b=c#d']],
  ['a full stop after it', 'See https://example.com/a.', ['https://example.com/a']],
  ['a question', 'Seen https://example.com/a?!', ['https://example.com/a']],
  ['an ellipsis', 'https://example.com/a…', ['https://example.com/a']],
  ['in parentheses', '(see https://example.com/a)', ['https://example.com/a']],
  ['with parentheses of its own', 'https://en.wikipedia.org/wiki/Bird_(animal).', ['https://en.wikipedia.org/wiki/Bird_(animal)']],
  ['both', '(https://en.wikipedia.org/wiki/Bird_(animal))', ['https://en.wikipedia.org/wiki/Bird_(animal)']],
  ['in Markdown', '[words](https://example.com/a)', ['https://example.com/a']],
  ['in quotes', '"https://example.com/a", “https://example.com/b”', ['https://example.com/a', 'https://example.com/b']],
  ['in angle brackets', '<https://example.com/a>', ['https://example.com/a']],
  ['bare domain', 'go to example.com now', ['example.com']],
  ['bare domain with a path', 'example.co.uk/path_(x)?q=1, ok', ['example.co.uk/path_(x)?q=1']],
  ['bare domain at the end of a sentence', 'I like example.com. You too?', ['example.com']],
  ['bare domain in capitals', 'EXAMPLE.COM', ['EXAMPLE.COM']],
  ['handles in a path', 'bsky.app/profile/@a.example.com', ['bsky.app/profile/@a.example.com']],
  ['a port and no scheme', 'example.com:8080/x', ['example.com:8080/x']],
  ['localhost and numbers with a scheme', 'http://localhost:3000/a http://127.0.0.1:1/ http://[::1]:80/', ['http://localhost:3000/a', 'http://127.0.0.1:1/', 'http://[::1]:80/']],
  ['between Chinese', '看https://example.com吧，看example.com吧', ['https://example.com', 'example.com']],
  ['Chinese path and punctuation', '见https://zh.wikipedia.org/wiki/鸟。', ['https://zh.wikipedia.org/wiki/鸟']],
  ['full-width brackets', '（https://example.com/a）', ['https://example.com/a']],
  ['an international host', 'https://例え.jp/a https://www.例え.jp', ['https://例え.jp/a', 'https://www.例え.jp']],
  ['in Arabic', 'انظر https://example.com/a، شكرا', ['https://example.com/a']],
  ['next to direction marks', '\u2066https://example.com/a\u2069', ['https://example.com/a']],
  ['after an emoji', '👉https://example.com/a👈', ['https://example.com/a👈']],
  ['across lines', 'https://example.com/a\nhttps://example.com/b', ['https://example.com/a', 'https://example.com/b']],
  ['two with a comma', 'a.com,b.com', ['a.com', 'b.com']],
])('finds a link: %s', (_, text, expected) => {
  expect(written(text, findLinks(text))).toEqual(expected);
});

test.each([
  'name@example.com',
  'main.ts and index.js',
  'e.g. this, i.e. that',
  'version 1.2.3',
  'at 3.am',
  'wait...what',
  'end.Start of a sentence',
  'example.notadomain',
  'https://',
  'https://user:secret@example.com/',
  'javascript://example.com/%0aalert(1)',
  '#example.com',
  '/var/example.com',
])('finds no link in %s', (text) => {
  expect(findLinks(text)).toEqual([]);
});

test('a bare domain is opened by https, and offsets are of UTF-16', () => {
  expect(findLinks('👨‍👩‍👧 example.com')).toEqual([{ kind: 'link', start: 9, end: 20, value: 'https://example.com' }]);
});

test.each([
  ['#one #two', ['#one', '#two']],
  ['(#one), #two!', ['#one', '#two']],
  ['#日本語 #Straße #مرحبا_بك #हिन्दी', ['#日本語', '#Straße', '#مرحبا_بك', '#हिन्दी']],
  ['#می‌خواهم', ['#می‌خواهم']],
  ['＃全角', ['＃全角']],
  ['#2026goals #goals2026', ['#2026goals', '#goals2026']],
  ['#one-two', ['#one']],
  ['#1 #️⃣ C# a#b &#39; ## https://a.example/#x', []],
])('finds the tags of %s', (text, expected) => {
  expect(written(text, findTags(text))).toEqual(expected);
});

test('finds mentions by the network’s own pattern', () => {
  const text = '@ann (@bob.example.com), mail c@d.com, @@no, 你好@eve，@x.';
  expect(written(text, findMentions(text, /[a-z0-9_]{2,30}/i))).toEqual(['@ann', '@bob', '@eve']);
  expect(findMentions(text, /[a-z0-9-]+(?:\.[a-z0-9-]+)+/i)).toMatchObject([{ kind: 'mention', value: 'bob.example.com' }]);
});

test('where entities overlap, the list named first wins', () => {
  const text = '#tag https://example.com/@ann @ann';
  const merged = mergeEntities(findLinks(text), findMentions(text, /\w+/), findTags(text));
  expect(written(text, merged)).toEqual(['#tag', 'https://example.com/@ann', '@ann']);
});
