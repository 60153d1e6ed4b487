import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBlueskyServer, type BlueskyServer } from '@arkyra/testing/bluesky';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { addresses, sandboxRecord } from './support/installation.ts';
import { type ApiPost, call, openBrowser, openComposer, postOf, sandboxChannel, signUp, until, type Visitor } from './support/person.ts';

const altText = 'A blue square, all by itself';

let browser: Browser;
let bluesky: BlueskyServer;
let page_: Server;
let link: string;
let visitor: Visitor;

beforeAll(async () => {
  page_ = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<title>Linked</title><meta property="og:title" content="Linked page">'));
  [browser, bluesky] = await Promise.all([openBrowser(), startBlueskyServer(['alice', 'bob']), new Promise<void>((done) => page_.listen(0, '127.0.0.1', done))]);
  link = `http://localhost:${(page_.address() as AddressInfo).port}/a`;
  visitor = await signUp(browser, addresses().url);
});
afterAll(async () => {
  await browser.close();
  await bluesky.stop();
  page_.close();
});

async function connectBluesky(): Promise<void> {
  const { page } = visitor;
  const [alice] = bluesky.accounts;
  if (!alice) throw new Error('no account');
  await page.goto(`${addresses().url}/channels`);
  await page.getByRole('button', { name: 'Connect a channel' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /Bluesky/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Handle').fill(alice.handle);
  await dialog.getByLabel('App password', { exact: true }).fill(alice.appPassword);
  await dialog.getByLabel('Service').fill(bluesky.url);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: alice.handle }).getByText('Connected', { exact: true }).waitFor();
}

/** The records say the words, the bytes that are linked, the picture's bytes and its description. */
async function compareBluesky(text: string, mention: string): Promise<void> {
  const [alice, bob] = bluesky.accounts;
  if (!alice || !bob) throw new Error('no account');
  const records = await bluesky.records(alice.did);
  expect(records).toHaveLength(1);
  const value = records[0]?.value as { text: string; facets: { index: { byteStart: number; byteEnd: number }; features: Record<string, string>[] }[]; embed: { images: { alt: string; image: { ref: { $link: string }; mimeType: string } }[] } };
  expect(value.text).toBe(text);
  const bytes = Buffer.from(text);
  const facets = value.facets.map(({ index, features }) => [bytes.subarray(index.byteStart, index.byteEnd).toString(), features[0]?.['uri'] ?? features[0]?.['did']]);
  expect(facets).toEqual([
    [mention, bob.did],
    [link, link],
  ]);
  const [image] = value.embed.images;
  expect(image?.alt).toBe(altText);
  const blob = Buffer.from(await bluesky.blob(alice.did, image?.image.ref.$link ?? ''));
  const shown = await sharp(blob).raw().toBuffer({ resolveWithObject: true });
  expect(shown.info).toMatchObject({ width: 640, height: 400 });
  expect([...shown.data.subarray(0, 3)].map((channel, at) => Math.abs(channel - ([20, 60, 200][at] ?? 0)) < 6)).toEqual([true, true, true]);
  expect(createHash('sha256').update(blob).digest('hex')).toHaveLength(64);
}

test('from sign-up to a post on two networks, seen and proven', async () => {
  const { page } = visitor;
  const [, bob] = bluesky.accounts;
  if (!bob) throw new Error('no account');
  await connectBluesky();
  const sandbox = await sandboxChannel(visitor);

  await page.getByRole('button', { name: /New post/ }).first().click();
  const dialog = page.getByRole('dialog');
  for (const handle of [bluesky.accounts[0]?.handle ?? '', sandbox.handle]) {
    const chip = dialog.getByRole('group', { name: 'Channels' }).getByRole('button', { name: handle });
    if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click();
  }
  const text = `Zoë 👩‍👩‍👧 says hello to @${bob.handle} at ${link}`;
  await dialog.getByLabel('Text of the post').fill(text);
  const picture = await sharp({ create: { width: 640, height: 400, channels: 3, background: { r: 20, g: 60, b: 200 } } }).png().toBuffer();
  await dialog.locator('input[type=file]').setInputFiles({ name: 'square.png', mimeType: 'image/png', buffer: picture });
  const description = dialog.getByLabel(/What square.png shows/);
  await description.fill(altText);
  await description.blur();
  await dialog.getByRole('button', { name: sandbox.handle }).last().click();
  await dialog.getByRole('button', { name: 'Write its own' }).click();
  await dialog.getByLabel('Text of the post').fill(`${text} (Sandbox alone)`);

  // The form knows minutes; a few seconds ahead is what the same API call says.
  await page.getByText('Draft saved').waitFor();
  const id = new URL(page.url()).searchParams.get('compose') ?? '';
  const draft = await postOf(visitor, id);
  const scheduled = await call<ApiPost>(visitor, 'PATCH', `/posts/${id}`, { state: 'scheduled', version: draft.version, scheduledAt: new Date(Date.now() + 5000).toISOString() });
  expect(scheduled.status).toBe(200);

  await page.goto(`${addresses().url}/posts/${id}`);
  await page.getByText('Scheduled', { exact: true }).first().waitFor();
  await page.locator('[data-delivery][data-state="published"]').nth(1).waitFor({ timeout: 30_000 });
  const post = await postOf(visitor, id);
  expect(post.deliveries.map(({ state, attempts }) => [state, attempts])).toEqual([
    ['published', 1],
    ['published', 1],
  ]);
  for (const { scheduledAt, deliveries } of [post])
    for (const { publishedAt } of deliveries) expect(Date.parse(publishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(scheduledAt ?? ''));

  await compareBluesky(text, `@${bob.handle}`);
  const { posts } = await sandboxRecord(sandbox.handle);
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({ text: `${text} (Sandbox alone)`, media: [{ alt: altText }] });

  for (const { url } of post.deliveries) {
    const answer = await fetch(url ?? '');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('says hello');
  }
  expect(visitor.complaints).toEqual([]);
});

test('a post in one minute turns published before the eyes', async () => {
  const { page } = visitor;
  await page.goto(`${addresses().url}/calendar`);
  await openComposer(page);
  const dialog = page.getByRole('dialog');
  const sandbox = await sandboxChannel(visitor);
  await dialog.getByRole('button', { name: sandbox.handle }).click();
  await dialog.getByLabel('Text of the post').fill('Right away');
  await dialog.getByText('Now', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Publish now' }).click();
  const chip = page.locator('[data-cell] [data-entry]').filter({ hasText: 'Right away' });
  await chip.and(page.locator('[data-state="published"]')).first().waitFor({ timeout: 20_000 });
  const { body } = await call<{ data: { id: string; excerpt: string }[] }>(visitor, 'GET', `/calendar?from=${new Date(Date.now() - 86_400_000).toISOString()}&to=${new Date(Date.now() + 86_400_000).toISOString()}`);
  const id = body.data.find(({ excerpt }) => excerpt === 'Right away')?.id ?? '';
  await until('published', () => postOf(visitor, id), ({ state }) => state === 'published');
});
