import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addresses } from './support/installation.ts';
import { type ApiPost, call, openBrowser, postOf, sandboxChannel, signUp, until, type Visitor } from './support/person.ts';

let browser: Browser;
let visitor: Visitor;
let post: ApiPost;

/** A month that is surely ahead and has no change of the clocks in Paris. */
const year = new Date().getUTCFullYear() + 1;
const day = (number: number) => `${year}-06-${String(number).padStart(2, '0')}`;

beforeAll(async () => {
  browser = await openBrowser();
  visitor = await signUp(browser, addresses().url);
  const channel = await sandboxChannel(visitor);
  const body = { state: 'scheduled', scheduledAt: `${day(10)}T09:30:00`, timezone: 'Europe/Paris', parts: [{ text: 'Moves around' }], targets: [{ channelId: channel.id }] };
  post = (await call<ApiPost>(visitor, 'POST', '/posts', body)).body;
});
afterAll(() => browser.close());

const chip = () => visitor.page.locator(`[data-cell] [data-entry="${post.id}"]`);
const timeNow = async () => (await postOf(visitor, post.id)).scheduledAt;

/** Drags the chip until the post has moved: a page that has only just come may still be without hands. */
async function drag(cell: string, moved: string): Promise<void> {
  const target = visitor.page.locator(`[data-cell="${cell}"]`);
  const isThere = async () => (await timeNow()) === moved;
  await until(`dragged to ${cell}`, async () => (await isThere()) || (await chip().dragTo(target, { steps: 8 }), await settles(isThere)), Boolean);
}

const settles = (isThere: () => Promise<boolean>): Promise<boolean> => until('settles', isThere, Boolean, 3).catch(() => false);

test('a post is dragged to another day, keeps its clock, and comes back by undo', async () => {
  const { page } = visitor;
  await page.goto(`${addresses().url}/calendar?date=${day(10)}`);
  await drag(day(18), `${day(18)}T07:30:00.000Z`);
  await page.locator(`[data-cell="${day(18)}"] [data-entry="${post.id}"]`).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await until('back', timeNow, (at) => at === `${day(10)}T07:30:00.000Z`);
});

test('the same by keyboard', async () => {
  await chip().focus();
  await visitor.page.keyboard.press('Alt+ArrowRight');
  await until('moved a day', timeNow, (at) => at === `${day(11)}T07:30:00.000Z`);
});

test('in the week an hour can be chosen, and the view is in the address', async () => {
  const { page } = visitor;
  await page.goto(`${addresses().url}/calendar?view=week&date=${day(11)}`);
  await drag(`${day(12)}T11`, `${day(12)}T09:30:00.000Z`);
  await page.getByLabel('State').selectOption('published');
  await page.waitForURL('**state=published**');
  expect(await chip().count()).toBe(0);
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await chip().waitFor();
});
