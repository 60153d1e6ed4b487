import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addresses } from './support/installation.ts';
import { type ApiPost, call, openBrowser, sandboxChannel, signUp, until, type Visitor } from './support/person.ts';

let browser: Browser;
let visitor: Visitor;
let channelId: string;

beforeAll(async () => {
  browser = await openBrowser();
  visitor = await signUp(browser, addresses().url);
  channelId = (await sandboxChannel(visitor)).id;
});
afterAll(() => browser.close());

/** The channel's slots that are free from now on, as the API tells them. */
async function open(): Promise<string[]> {
  const day = 86_400_000;
  const query = new URLSearchParams({ from: new Date().toISOString(), to: new Date(Date.now() + 30 * day).toISOString() });
  const { body } = await call<{ data: { at: string }[] }>(visitor, 'GET', `/channels/${channelId}/open-slots?${query.toString()}`);
  return body.data.map(({ at }) => at);
}

const planned = async () => (await call<{ data: ApiPost[] }>(visitor, 'GET', '/posts?state=scheduled&limit=200')).body.data;

async function addToQueue(text: string): Promise<ApiPost> {
  const { page } = visitor;
  await page.goto(`${addresses().url}/calendar?compose=new&channel=${channelId}`);
  await page.getByLabel('Text of the post').fill(text);
  await page.getByRole('button', { name: 'Add to queue' }).click();
  const found = await until('in the queue', planned, (posts) => posts.some(({ parts }) => parts[0]?.text === text));
  const post = found.find(({ parts }) => parts[0]?.text === text);
  if (!post) throw new Error('gone again');
  return post;
}

test('slots are set on the channel’s page: times by hand, copied to all days', async () => {
  const { page } = visitor;
  await page.goto(`${addresses().url}/channels/${channelId}`);
  for (const time of ['09:30', '18:00']) {
    await page.getByRole('button', { name: 'Add a time on Monday' }).click();
    await page.getByLabel('Time on Monday').fill(time);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Copy the times of Monday to all days' }).click();
  await page.getByRole('button', { name: 'Remove 18:00 on Sunday' }).click();
  await page.getByText('13 slots a week').waitFor();
  await page.getByLabel('Time zone').selectOption('Europe/Paris');
  await page.locator('form').filter({ hasText: 'Time slots' }).getByRole('button', { name: 'Save' }).click();
  const slots = async () => (await call<{ slots: unknown[] }>(visitor, 'GET', `/channels/${channelId}/slots`)).body.slots;
  expect(await until('saved', slots, (all) => all.length === 2)).toEqual([
    { time: '09:30', weekdays: [1, 2, 3, 4, 5, 6, 7] },
    { time: '18:00', weekdays: [1, 2, 3, 4, 5, 6] },
  ]);
});

test('three posts take the next three slots; a deleted one leaves a gap that the next takes', async () => {
  const free = await open();
  const posts: ApiPost[] = [];
  for (const text of ['First in line', 'Second in line', 'Third in line']) posts.push(await addToQueue(text));
  const times = posts.map(({ scheduledAt }) => scheduledAt);
  // A slot may begin while they are written.
  expect([free.slice(0, 3), free.slice(1, 4)]).toContainEqual(times);
  const [, second] = posts;
  if (!second) throw new Error('no second post');
  expect((await call(visitor, 'DELETE', `/posts/${second.id}`)).status).toBe(204);
  expect((await addToQueue('Into the gap')).scheduledAt).toBe(second.scheduledAt);
  expect(visitor.complaints).toEqual([]);
});

test('the week of the channel shows the free slots, and one opens the composer at its time', async () => {
  const { page } = visitor;
  await page.goto(`${addresses().url}/calendar?view=week&date=2031-06-11&channel=${channelId}`);
  await page.getByRole('button', { name: /Free slot on Wednesday.* 0?9:30/ }).click();
  await page.getByLabel('Text of the post').waitFor();
  expect([await page.getByLabel('Date').inputValue(), await page.getByLabel('Time', { exact: true }).inputValue()]).toEqual(['2031-06-11', '09:30']);
});
