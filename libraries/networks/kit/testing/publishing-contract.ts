import { expect, test } from '@jest/globals';
import type { PartToSend, PublishedPart } from '../src/index.ts';
import { aText, type GetStage } from './contract-stage.ts';
import type { NetworkCapabilities } from './network-peer.ts';
import { aPicture } from './samples.ts';

export function publishingTests(get: GetStage, can: NetworkCapabilities): void {
  test('publishes a text as it was written, with its links, and reads it back', async () => {
    const stage = get();
    const { adapter } = stage.peer;
    const part = stage.part(`Grüße 👨‍👩‍👧 مرحبا ${aText()}: https://example.com/a_(b)?c=d, example.org and #tag.\n\nNext line`);
    const published = await stage.publish(part);
    const links = adapter.rules.entities(part.text).filter(({ kind }) => kind === 'link');
    expect(links).toHaveLength(2);
    const record = await stage.recorded(part);
    expect(record).toEqual([{ externalId: published.externalId, text: part.text, parent: null, links: links.map(({ value }) => value), media: [] }]);
    expect(published.url === null || URL.canParse(published.url)).toBe(true);
    expect(await adapter.readBack(published, stage.context())).toMatchObject({ kind: 'found', part: { externalId: published.externalId, url: published.url } });
  });

  if (can.pictures) {
    test('publishes pictures in order with their alt texts', async () => {
      const stage = get();
      const media = [aPicture('A red square, “quoted” & <tagged>'), aPicture('', 'blue')];
      const part = stage.part(undefined, [], media);
      const published = await stage.publish(part);
      const [record] = await stage.recorded(part);
      expect(record?.externalId).toBe(published.externalId);
      expect(record?.media.map(({ alt }) => alt)).toEqual(media.map(({ altText }) => altText));
      expect(record?.media.map(({ bytes }) => Buffer.from(bytes))).toEqual(media.map(({ bytes }) => Buffer.from(bytes)));
    });
  }

  if (can.threads) {
    test('publishes a thread of three, each part answering the one before', async () => {
      const stage = get();
      const parts: PartToSend[] = [];
      const published: PublishedPart[] = [];
      for (let index = 0; index < 3; index += 1) {
        parts.push(stage.part(undefined, [...published]));
        published.push(await stage.publish(parts[index]!));
      }
      const texts = new Set(parts.map(({ text }) => text));
      const record = (await stage.peer.record(stage.account)).filter(({ text }) => texts.has(text));
      expect(record.map(({ text }) => text)).toEqual([...texts]);
      expect(record.map(({ parent }) => parent)).toEqual([null, published[0]!.externalId, published[1]!.externalId]);
    });
  }

  if (can.removal) {
    test('removes a post, and again without complaint', async () => {
      const stage = get();
      const { adapter } = stage.peer;
      const part = stage.part();
      const published = await stage.publish(part);
      await adapter.remove?.(published, stage.context());
      expect(await adapter.readBack(published, stage.context())).toEqual({ kind: 'absent' });
      expect(await stage.recorded(part)).toEqual([]);
      await adapter.remove?.(published, stage.context());
    });
  }
}
