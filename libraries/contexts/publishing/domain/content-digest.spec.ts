import { expect, test } from '@jest/globals';
import { canonicalJson, digestOf, partDigest } from './content-digest.ts';

test('the order of keys and keys without a value make no difference, the order of a list does', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
  expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
});

test('text, pictures, their descriptions and the settings make a part what it is', () => {
  const part = { text: 'Hello', media: [{ id: 'm', altText: 'a dot' }], settings: { class: 'A' } };
  const same = partDigest({ ...part, media: [{ ...part.media[0]!, bytes: 12 } as never] });
  expect(partDigest(part)).toBe(same);
  for (const other of [{ ...part, text: 'hello' }, { ...part, media: [] }, { ...part, media: [{ id: 'm', altText: '' }] }, { ...part, settings: {} }])
    expect(partDigest(other)).not.toBe(partDigest(part));
});
