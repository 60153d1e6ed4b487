import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBlueskyServer, type BlueskyServer } from '@arkyra/testing/bluesky';
import type { Browser, Page } from 'playwright-core';
import { addresses } from './support/installation.ts';
import { openBrowser, signUp } from './support/person.ts';

let browser: Browser;
let bluesky: BlueskyServer;
beforeAll(async () => {
  [browser, bluesky] = await Promise.all([openBrowser(), startBlueskyServer(['trouble'])]);
});
afterAll(async () => {
  await browser.close();
  await bluesky.stop();
});

async function typeConnection(page: Page, identifier: string, appPassword: string): Promise<void> {
  await page.goto(`${addresses().url}/channels`);
  await page.getByRole('button', { name: 'Connect a channel' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: /Bluesky/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Handle').fill(identifier);
  await dialog.getByLabel('App password', { exact: true }).fill(appPassword);
  await dialog.getByLabel('Service').fill(bluesky.url);
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click();
}

test('a wrong app password and a network that is down are told in plain words', async () => {
  const { page } = await signUp(browser, addresses().url);
  const account = bluesky.accounts[0];
  if (!account) throw new Error('no account');
  await typeConnection(page, account.handle, 'aaaa-bbbb-cccc-dddd');
  const field = page.getByRole('dialog').getByLabel('App password', { exact: true });
  await field.and(page.locator('[aria-invalid]')).waitFor();
  const refused = await page.getByRole('dialog').getByText('did not accept this sign-in').textContent();
  expect(refused).toMatch(/Check what you typed/);
  expect(refused).not.toMatch(/\b(401|XRPC|undefined|Error:)\b/);

  await bluesky.down();
  await typeConnection(page, account.handle, account.appPassword);
  await page.getByRole('dialog').getByText(/does not answer right now\. Try again/).first().waitFor();
  await bluesky.up();

  await typeConnection(page, account.handle, account.appPassword);
  await page.getByRole('listitem').filter({ hasText: account.handle }).getByText('Connected', { exact: true }).waitFor();
});
