import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addresses } from './support/installation.ts';
import { openBrowser, signUp, until, type Visitor } from './support/person.ts';

let browser: Browser;
let owner: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  owner = await signUp(browser, addresses().url);
});
afterAll(() => browser.close());

async function inviteByLink(role: string): Promise<string> {
  const { page } = owner;
  await page.goto(`${addresses().url}/settings/members`);
  await page.getByRole('button', { name: 'Invite people' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Whoever has the link', { exact: false }).check();
  await dialog.getByLabel('Role', { exact: true }).selectOption({ label: role });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByRole('dialog', { name: 'Pass this link on' }).getByLabel('Link', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  // Back to where it began, through both windows.
  const opener = page.getByRole('button', { name: 'Invite people' });
  await until('the focus is given back', () => opener.evaluate((button) => button.matches(':focus')), Boolean);
  return link;
}

test('an owner invites by link, the invited person works as editor, and is told when the owner removed them', async () => {
  const link = await inviteByLink('Editor');
  const path = new URL(link).pathname;

  const context = await browser.newContext({ timezoneId: 'Europe/Paris', locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${addresses().url}${path}`);
  await page.getByRole('heading', { name: /^Join Ada/ }).waitFor();
  await page.getByLabel('Your name').fill('Bob Builder');
  await page.getByLabel('E-mail').fill(`bob-${Date.now()}@example.com`);
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Create account and join' }).click();
  await page.waitForURL('**/calendar**');
  await page.getByRole('button', { name: new RegExp(`Workspace: ${owner.name}`) }).waitFor();

  await page.goto(`${addresses().url}/settings/members`);
  const rows = page.getByRole('list', { name: 'Members', exact: true }).getByRole('listitem');
  await rows.filter({ hasText: 'Bob Builder' }).getByText('Editor').waitFor();
  expect(await page.getByRole('button', { name: 'Invite people' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  await page.goto(`${addresses().url}/drafts`);

  await owner.page.goto(`${addresses().url}/settings/members`);
  await owner.page.getByRole('button', { name: 'Remove Bob Builder' }).click();
  await owner.page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await owner.page.getByText('Bob Builder was removed.').waitFor();

  // The page says so by itself; what Bob asks for next leads to the same place.
  await page.getByText('This workspace is no longer open to you').waitFor();
  await page.getByRole('button', { name: 'Choose a workspace' }).click();
  await page.getByText('You are in no workspace.', { exact: false }).waitFor();
  await page.getByLabel('Name').fill('Bob’s own');
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await page.waitForURL('**/calendar**');
  await page.getByRole('button', { name: /Workspace: Bob’s own/ }).waitFor();
  await page.goto(`${addresses().url}${path}`);
  await page.getByText('It was used already.', { exact: false }).waitFor();
  await context.close();
});

test('a second workspace is made, switched to by keyboard, and remembered', async () => {
  const { page, name } = owner;
  await page.goto(`${addresses().url}/workspaces?new=1`);
  await page.getByLabel('Name').fill('Studio North');
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await page.getByRole('button', { name: /Workspace: Studio North/ }).waitFor();
  await page.goto(`${addresses().url}/settings/workspace`);
  await page.getByRole('button', { name: /Workspace: Studio North/ }).focus();
  await page.keyboard.press('Enter');
  const other = page.getByRole('menuitem', { name: new RegExp(name) });
  await other.waitFor();
  const isReached = () => other.evaluate((item) => item.matches(':focus'));
  await until('reached by arrows', async () => (await isReached()) || (await page.keyboard.press('ArrowDown'), await isReached()), Boolean);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`Workspace: ${name}`) }).waitFor();
  await page.goto(`${addresses().url}/drafts`);
  await page.getByRole('button', { name: new RegExp(`Workspace: ${name}`) }).waitFor();
});
