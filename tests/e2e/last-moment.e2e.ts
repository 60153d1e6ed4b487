import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addresses, sandboxRecord } from './support/installation.ts';
import { type ApiPost, call, inSeconds, openBrowser, postOf, sandboxChannel, signUp, until } from './support/person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('what is deleted or edited just before its time is not published as it was', async () => {
  const visitor = await signUp(browser, addresses().url);
  const channel = await sandboxChannel(visitor);
  const at = inSeconds(4);
  const schedule = async (text: string) =>
    (await call<ApiPost>(visitor, 'POST', '/posts', { state: 'scheduled', scheduledAt: at, timezone: 'UTC', parts: [{ text }], targets: [{ channelId: channel.id }] })).body;
  const [deleted, edited, kept] = [await schedule('to be deleted'), await schedule('as it was'), await schedule('stays')];

  await new Promise((resolve) => setTimeout(resolve, Date.parse(at) - Date.now() - 350));
  const removal = await call(visitor, 'DELETE', `/posts/${deleted.id}`);
  const edit = await call<ApiPost>(visitor, 'PATCH', `/posts/${edited.id}`, { version: edited.version, parts: [{ text: 'as it is' }] });
  expect([removal.status, edit.status]).toEqual([204, 200]);

  const published = (post: ApiPost) => post.deliveries.every(({ state }) => state === 'published');
  await until('published', () => postOf(visitor, kept.id), published);
  await until('published', () => postOf(visitor, edited.id), published);
  const { posts } = await sandboxRecord(channel.handle);
  expect(posts.map(({ text }) => text).toSorted()).toEqual(['as it is', 'stays']);
});
