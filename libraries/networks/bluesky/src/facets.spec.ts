import { expect, test } from '@jest/globals';
import { blueskyRules } from '../rules/index.ts';
import { facetsOf } from './facets.ts';

const facets = (text: string, dids: [string, string][] = []) => facetsOf(text, blueskyRules.entities(text), new Map(dids));

test('offsets count UTF-8 bytes, whatever stands before', () => {
  const text = '👩‍🚀 é @Alice.test → example.com #été';
  const found = facets(text, [['alice.test', 'did:plc:alice']]);
  const bytes = Buffer.from(text);
  expect(found.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString())).toEqual([
    '@Alice.test',
    'example.com',
    '#été',
  ]);
  expect(found.flatMap(({ features }) => features)).toEqual([
    { $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:alice' },
    { $type: 'app.bsky.richtext.facet#link', uri: 'https://example.com' },
    { $type: 'app.bsky.richtext.facet#tag', tag: 'été' },
  ]);
});

test('a handle that nobody has stays plain text', () => {
  expect(facets('Hello @nobody.test')).toEqual([]);
});
