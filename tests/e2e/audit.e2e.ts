import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { addresses } from './support/installation.ts';
import { call, openBrowser, signUp, type Visitor } from './support/person.ts';

let browser: Browser;
let owner: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  owner = await signUp(browser, addresses().url);
});
afterAll(() => browser.close());

test('an owner looks up who renamed the workspace, sees before and after, and takes the log out', async () => {
  const { page, name, complaints } = owner;
  const { body: me } = await call<{ workspace: { id: string; name: string } }>(owner, 'GET', '/me');
  await call(owner, 'PATCH', `/workspaces/${me.workspace.id}`, { name: 'Studio North' });
  await page.goto(`${addresses().url}/settings/audit`);
  const rows = page.getByRole('list', { name: 'What was done' }).getByRole('listitem');
  await rows.filter({ hasText: 'Founded the workspace' }).waitFor();
  await page.getByLabel('What', { exact: true }).selectOption({ label: 'Workspace' });
  await page.waitForURL('**/settings/audit?action=workspace');
  await rows.filter({ hasText: 'Signed in' }).waitFor({ state: 'detached' });
  const renamed = rows.filter({ hasText: 'Changed the workspace' });
  await renamed.getByText(name).waitFor();
  await renamed.getByRole('button', { name: 'Details: Changed the workspace' }).click();
  await renamed.getByRole('row', { name: `Name ${me.workspace.name} Studio North` }).waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('audit-log.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('"workspace.updated"');
  expect(text).not.toContain('"session.opened"');
  await page.getByText(/^Exported \d rows$/).waitFor();
  await page.getByRole('button', { name: 'Clear' }).click();
  await rows.filter({ hasText: 'Exported the audit log' }).waitFor();
  expect(complaints).toEqual([]);
});
