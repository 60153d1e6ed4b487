import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addresses, sandboxRecord } from './support/installation.ts';
import { type ApiPost, call, openBrowser, postOf, sandboxChannel, signUp, until, type Visitor } from './support/person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Milliseconds before the time at which a person changes their mind; the last ones come too late on most machines. */
const margins = [3_000, 1_000, 400, 150, 50, 0];

test('what is deleted or edited just before its time is not published as it was', async () => {
  const visitor = await signUp(browser, addresses().url);
  const channel = await sandboxChannel(visitor);
  const at = Date.now() + 6_000;
  const schedule = async (text: string): Promise<ApiPost> => {
    const asked = { state: 'scheduled', scheduledAt: new Date(at).toISOString(), timezone: 'UTC', parts: [{ text }], targets: [{ channelId: channel.id }] };
    return (await call<ApiPost>(visitor, 'POST', '/posts', asked)).body;
  };
  const kept = await schedule('stays');
  const pairs = await Promise.all(margins.map(async (margin) => ({ margin, deleted: await schedule(`delete ${margin}`), edited: await schedule(`old ${margin}`) })));

  const changed = await Promise.all(
    pairs.map(async ({ margin, deleted, edited }) => {
      await new Promise((resolve) => setTimeout(resolve, at - Date.now() - margin));
      const [removal, edit] = await Promise.all([
        call(visitor, 'DELETE', `/posts/${deleted.id}`),
        call(visitor, 'PATCH', `/posts/${edited.id}`, { version: edited.version, parts: [{ text: `new ${margin}` }] }),
      ]);
      return { margin, deleted, edited, answers: [removal.status, edit.status] };
    }),
  );
  await until('published', () => postOf(visitor, kept.id), isPublished);
  for (const { edited } of changed) await until('published', () => postOf(visitor, edited.id), isPublished);

  const texts = (await sandboxRecord(channel.handle)).posts.map(({ text }) => text);
  const told = await Promise.all(changed.map((one) => toldTexts(visitor, one)));
  // The record holds what the answers and the ledger tell, and nothing else: neither a text that was taken back nor a twin.
  expect(texts.toSorted()).toEqual(['stays', ...told.flat()].toSorted());
  expect(changed[0]?.answers).toEqual([204, 200]);
  expect(told[0]).toEqual(['new 3000']);
});

const isPublished = (post: ApiPost): boolean => post.deliveries.every(({ state }) => state === 'published');

interface Changed {
  readonly margin: number;
  readonly deleted: ApiPost;
  readonly edited: ApiPost;
  readonly answers: readonly number[];
}

/** The texts that must be public by what the API answered: 409 to an edit says that the old one was already on its way. */
async function toldTexts(visitor: Visitor, { margin, deleted, edited, answers: [removal, edit] }: Changed): Promise<string[]> {
  expect([200, 409]).toContain(edit);
  expect([204, 409]).toContain(removal);
  const texts = [edit === 200 ? `new ${margin}` : `old ${margin}`];
  expect((await postOf(visitor, edited.id)).parts).toMatchObject([{ text: texts[0] }]);
  // What can no longer be deleted gets published; what was published before keeps its history and its link.
  const left = await until('no longer on its way', () => call<ApiPost>(visitor, 'GET', `/posts/${deleted.id}`), ({ status, body }) => status === 404 || isPublished(body));
  if (removal === 409) expect(left.status).toBe(200);
  return left.status === 404 ? texts : [...texts, `delete ${margin}`];
}
