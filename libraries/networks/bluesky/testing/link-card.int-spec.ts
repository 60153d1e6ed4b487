import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { adapterFor, picture, png, startRig, type Rig } from './rig.ts';

let rig: Rig;
let site: Server;
let base: string;

const head = (image: string) =>
  `<html><head><meta property="og:title" content="A page 🚀"><meta property="og:description" content="About it">
   <meta property="og:image" content="${image}"></head></html>`;

const pages: Record<string, readonly [type: string, body: string | Uint8Array]> = {
  '/page': ['text/html', head('/thumb.png')],
  '/thumb.png': ['application/octet-stream', png()],
  '/big': ['text/html', head('/big.png')],
  '/big.png': ['image/png', Buffer.concat([png(), Buffer.alloc(1_000_000)])],
  '/svg': ['text/html', head('/x.svg')],
  '/x.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  '/file': ['application/pdf', '%PDF'],
};

beforeAll(async () => {
  rig = await startRig();
  site = createServer((request, response) => {
    const found = pages[request.url ?? ''];
    response.writeHead(found ? 200 : 404, found ? { 'content-type': found[0] } : {}).end(found?.[1]);
  });
  await new Promise<void>((resolve) => site.listen(0, resolve));
  base = `http://localhost:${(site.address() as AddressInfo).port}`;
}, 60_000);
afterAll(async () => {
  site.close();
  await rig.stop();
});

type External = { uri: string; title: string; description: string; thumb?: { ref: { $link: string }; mimeType: string } };

async function cardOf(text: string, media = [picture(png())].slice(1)): Promise<External | undefined> {
  const part = rig.part(text, { media });
  await rig.publish(part);
  const embed = (await rig.stored(part))['embed'] as { external?: External } | undefined;
  return embed?.external;
}

test('the first link gets a card with the page’s title, words and picture', async () => {
  const card = await cardOf(`Read ${base}/page and ${base}/file`);
  expect(card).toMatchObject({ uri: `${base}/page`, title: 'A page 🚀', description: 'About it', thumb: { mimeType: 'image/png' } });
  const thumb = await rig.server.blob(rig.alice.did, card?.thumb?.ref.$link ?? '');
  expect(Buffer.from(thumb).equals(png())).toBe(true);
});

test('a picture above Bluesky’s limit, or of no usable type, is left out', async () => {
  for (const page of ['/big', '/svg']) {
    const card = await cardOf(`${base}${page}`);
    expect(card).toMatchObject({ title: 'A page 🚀' });
    expect(card).not.toHaveProperty('thumb');
  }
});

test('a page that fails or is none holds nothing back', async () => {
  expect(await cardOf(`${base}/missing`)).toBeUndefined();
  expect(await cardOf(`${base}/file`)).toBeUndefined();
  expect(await cardOf('http://localhost:1/nobody-listens')).toBeUndefined();
});

test('pictures go before the card', async () => {
  expect(await cardOf(`${base}/page`, [picture(png())])).toBeUndefined();
});

test('a private address that nobody allowed is not opened', async () => {
  const { adapter, http } = adapterFor([`localhost:${new URL(rig.server.url).port}`]);
  const part = rig.part(`${base}/page`);
  expect(await adapter.prepare(part, rig.context())).not.toHaveProperty('record.embed');
  await http.close();
});
