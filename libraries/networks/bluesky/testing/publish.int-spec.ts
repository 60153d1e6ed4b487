import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { picture, png, startRig, type Rig } from './rig.ts';

let rig: Rig;

beforeAll(async () => {
  rig = await startRig();
}, 60_000);
afterAll(() => rig.stop());

interface StoredFacet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly unknown[];
}

test('text and facets arrive byte for byte, with emoji before the link and the mention', async () => {
  const text = '👩‍🚀🇧🇷 Olá @bob.test, veja https://example.invalid/ação?x=1 e @nobody.test 👨‍👩‍👧 #lançamento!';
  const part = rig.part(text);
  const published = await rig.publish(part);
  const record = await rig.stored(part);
  const facets = record['facets'] as StoredFacet[];
  const bytes = Buffer.from(text);
  expect(record['text']).toBe(text);
  expect(facets.map(({ index }) => bytes.subarray(index.byteStart, index.byteEnd).toString())).toEqual([
    '@bob.test',
    'https://example.invalid/ação?x=1',
    '#lançamento',
  ]);
  expect(facets.flatMap(({ features }) => features)).toEqual([
    { $type: 'app.bsky.richtext.facet#mention', did: rig.bob.did },
    { $type: 'app.bsky.richtext.facet#link', uri: 'https://example.invalid/ação?x=1' },
    { $type: 'app.bsky.richtext.facet#tag', tag: 'lançamento' },
  ]);
  expect(published.externalId).toBe(`at://${rig.alice.did}/app.bsky.feed.post/${part.key}`);
});

test('the link to a post on a private server answers with that post', async () => {
  const { url } = await rig.publish(rig.part('Look at me'));
  const answer = (await (await fetch(url ?? '')).json()) as { value: { text: string } };
  expect(answer.value.text).toBe('Look at me');
});

test('four pictures keep their bytes, order, descriptions and proportions', async () => {
  const media = [0, 1, 2, 3].map((n) => picture(png(n), { altText: `Picture ${n} 🐈`, width: 100 + n, height: 50 }));
  const part = rig.part('', { media });
  await rig.publish(part);
  const embed = (await rig.stored(part))['embed'] as { images: { alt: string; aspectRatio: object; image: { ref: { $link: string } } }[] };
  expect(embed.images.map(({ alt, aspectRatio }) => ({ alt, aspectRatio }))).toEqual(
    media.map(({ altText, width, height }) => ({ alt: altText, aspectRatio: { width, height } })),
  );
  const blobs = await Promise.all(embed.images.map(({ image }) => rig.server.blob(rig.alice.did, image.ref.$link)));
  expect(blobs.map((blob) => Buffer.from(blob).toString('hex'))).toEqual(media.map(({ bytes }) => Buffer.from(bytes).toString('hex')));
});

test('a thread answers its first post and the one before', async () => {
  const first = rig.part('1');
  const root = await rig.publish(first);
  const second = await rig.publish(rig.part('2', { index: 1, published: [root] }));
  const third = rig.part('3', { index: 2, published: [root, second] });
  await rig.publish(third);
  const ref = ({ externalId, ref: { cid } }: typeof root) => ({ uri: externalId, cid });
  expect((await rig.stored(third))['reply']).toEqual({ root: ref(root), parent: ref(second) });
  expect(await rig.stored(first)).not.toHaveProperty('reply');
});

test('the same key twice is one post: the second answer is unknown, and asking tells', async () => {
  const part = rig.part('Once only');
  const before = (await rig.server.records(rig.alice.did)).length;
  const published = await rig.publish(part);
  await expect(rig.publish(part)).rejects.toMatchObject({ class: 'unknown', stage: 'after-send', status: 500 });
  expect(await rig.adapter.find(part, rig.context())).toEqual({ kind: 'found', part: published });
  expect(await rig.server.records(rig.alice.did)).toHaveLength(before + 1);
});

test('the same key and text make the same record', async () => {
  const part = rig.part('Hi @bob.test #again', { media: [picture(png())] });
  const [one, two] = [await rig.adapter.prepare(part, rig.context()), await rig.adapter.prepare(part, rig.context())];
  expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  const published = await rig.adapter.send(part, one, rig.context());
  await rig.adapter.remove(published, rig.context());
  const again = await rig.adapter.send(part, JSON.parse(JSON.stringify(two)) as typeof two, rig.context());
  expect(again.ref).toEqual(published.ref);
});

test('the languages of the settings are in the record', async () => {
  const part = rig.part('Hallo');
  await rig.publish(part, rig.context({ settings: { langs: 'de, pt-BR' } }));
  expect(await rig.stored(part)).toMatchObject({ langs: ['de', 'pt-BR'] });
});

test('what is not there is absent; another text under the key is not taken for ours', async () => {
  const part = rig.part('Mine');
  expect(await rig.adapter.find(part, rig.context())).toEqual({ kind: 'absent' });
  await rig.publish(part);
  expect(await rig.adapter.find({ ...part, text: 'Other' }, rig.context())).toMatchObject({ kind: 'unclear' });
});

test('reads back what was published, sees a change, and removes it twice without complaint', async () => {
  const part = rig.part('Proof');
  const published = await rig.publish(part);
  const context = rig.context();
  expect(await rig.adapter.readBack(published, context)).toEqual({ kind: 'found', part: published });
  expect(await rig.adapter.readBack({ ...published, ref: { cid: 'another' } }, context)).toMatchObject({ kind: 'unclear' });
  await rig.adapter.remove(published, context);
  await rig.adapter.remove(published, context);
  expect(await rig.adapter.readBack(published, context)).toEqual({ kind: 'absent' });
});

test('what breaks the lexicon is refused, and surely not published', async () => {
  const part = rig.part('a'.repeat(301));
  await expect(rig.publish(part)).rejects.toMatchObject({ class: 'validation', status: 400 });
  expect(await rig.adapter.find(part, rig.context())).toEqual({ kind: 'absent' });
});
