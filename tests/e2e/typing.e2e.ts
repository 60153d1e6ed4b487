import { afterAll, beforeAll, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addresses } from './support/installation.ts';
import { openBrowser, openComposer, signUp, until } from './support/person.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const words = 'Half a sentence that nobody may lose';

test('a reload in the middle of typing loses nothing', async () => {
  const { page } = await signUp(browser, addresses().url);
  await openComposer(page);
  const editor = page.getByRole('dialog').getByLabel('Text of the post');
  await editor.pressSequentially(words);
  await page.reload();
  await until('the words are back', () => page.getByRole('dialog').getByLabel('Text of the post').inputValue(), (text) => text === words);
});

test('closing keeps the draft, also when the server could not be reached', async () => {
  const { page } = await signUp(browser, addresses().url);
  await page.route('**/api/v1/posts**', (route) => (route.request().method() === 'GET' ? route.continue() : route.abort()));
  await openComposer(page);
  await page.getByRole('dialog').getByLabel('Text of the post').pressSequentially(words);
  await page.getByText('Kept in this browser').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.unroute('**/api/v1/posts**');
  await page.getByRole('button', { name: /New post/ }).first().click();
  const editor = page.getByRole('dialog').getByLabel('Text of the post');
  await until('the words are back', () => editor.inputValue(), (text) => text === words);
  await editor.pressSequentially('.');
  await page.getByText('Draft saved').waitFor();
  await page.goto(`${addresses().url}/drafts`);
  await page.getByRole('button', { name: `${words}.` }).waitFor();
});
