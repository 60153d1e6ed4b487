import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addresses } from './support/installation.ts';
import { type ApiPost, call, openBrowser, sandboxChannel, signUp, type Visitor } from './support/person.ts';

let browser: Browser;
let ada: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  ada = await signUp(browser, addresses().url);
});
afterAll(() => browser.close());

test('a post that fails rings the bell before the eyes; the bell leads to it, and is quiet again', async () => {
  const { page } = ada;
  const channel = await sandboxChannel(ada);
  // Away from the first hint, which stands before everything else.
  await page.goto(`${addresses().url}/drafts`);
  const bell = page.getByRole('button', { name: 'Notifications' });
  await bell.waitFor();
  expect(await bell.textContent()).not.toContain('unread');
  const failing = { state: 'now', timezone: 'UTC', parts: [{ text: '[reject] Our news' }], targets: [{ channelId: channel.id }] };
  const { body: post } = await call<ApiPost>(ada, 'POST', '/posts', failing);
  await bell.getByText('1 unread').waitFor({ state: 'attached' });

  await bell.click();
  const newest = page.getByRole('dialog', { name: 'Notifications' });
  await newest.getByText('[reject] Our news').waitFor();
  await newest.getByRole('link', { name: /Your post could not be published/ }).click();
  await page.waitForURL(`**/posts/${post.id}`);
  await bell.getByText('1 unread').waitFor({ state: 'detached' });

  // The page keeps it, read, and lets her take that back by keyboard.
  await bell.click();
  await newest.getByRole('link', { name: 'See all' }).click();
  await page.waitForURL('**/notifications');
  await newest.waitFor({ state: 'detached' });
  const row = page.getByRole('main').getByRole('link', { name: /Your post could not be published/ });
  await row.focus();
  await page.keyboard.press('u');
  await bell.getByText('1 unread').waitFor({ state: 'attached' });
  await page.getByRole('link', { name: 'Unread', exact: true }).click();
  await page.waitForURL('**/notifications?show=unread');
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await bell.getByText('1 unread').waitFor({ state: 'detached' });

  // What she is told of is hers to choose.
  await bell.click();
  await newest.getByRole('link', { name: 'Notification settings' }).click();
  await page.waitForURL('**/settings/notifications');
  const box = page.getByRole('checkbox', { name: 'In the app: Your post could not be published' });
  await box.uncheck();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Saved.', { exact: false }).first().waitFor();
  await page.reload();
  expect(await box.isChecked()).toBe(false);
  expect(ada.complaints).toEqual([]);
});
