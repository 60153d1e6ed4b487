import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { addresses } from './support/installation.ts';
import { type ApiPost, call, openBrowser, sandboxChannel, signUp, type Visitor } from './support/person.ts';

let browser: Browser;
let ada: Visitor;
let bob: Visitor;
beforeAll(async () => {
  browser = await openBrowser();
  [ada, bob] = [await signUp(browser, addresses().url), await signUp(browser, addresses().url)];
  const { body } = await call<{ link: string }>(ada, 'POST', '/invitations', { role: 'editor' });
  await bob.page.goto(`${addresses().url}${new URL(body.link).pathname}`);
  await bob.page.getByRole('button', { name: /^Join/ }).click();
  await bob.page.getByRole('button', { name: new RegExp(`Workspace: ${ada.name}`) }).waitFor();
});
afterAll(() => browser.close());

async function atPost({ page }: Visitor, id: string): Promise<ReturnType<Page['getByRole']>> {
  await page.goto(`${addresses().url}/posts/${id}`);
  return page.getByRole('region', { name: 'Conversation' });
}
/** Waits until the page listens, by what an @ brings. */
async function mention(page: Page, label: string, words: string, name: string): Promise<void> {
  const box = page.getByRole('textbox', { name: label });
  await box.fill(`${words} @`);
  await box.press('End');
  await box.pressSequentially(name.slice(0, 5));
  await page.getByRole('listbox', { name: 'People to mention' }).getByRole('option', { name }).waitFor();
}

test('two people talk about a post, settle it, and look at what it said before', async () => {
  const channel = await sandboxChannel(ada);
  const draft = { state: 'draft', timezone: 'UTC', parts: [{ text: 'We launch on Monday.' }], targets: [{ channelId: channel.id }] };
  const { body: post } = await call<ApiPost>(ada, 'POST', '/posts', draft);
  const [hers, his] = [await atPost(ada, post.id), await atPost(bob, post.id)];

  // A mention by keyboard; he sees it without loading anew.
  await his.getByText('Nothing said yet.', { exact: false }).waitFor();
  await mention(ada.page, 'Write a comment', 'Is Monday right,', bob.name);
  await ada.page.keyboard.press('Enter');
  await ada.page.keyboard.type('?');
  await ada.page.keyboard.press('Control+Enter');
  await hers.getByText(`@${bob.name}`).waitFor();
  await his.getByText(`@${bob.name}`).waitFor();
  await his.getByText('Comments (1)').waitFor();

  // He answers, she sees it live and settles the thread.
  await his.getByRole('button', { name: 'Reply' }).click();
  await his.getByRole('textbox', { name: 'Reply' }).fill('Tuesday!');
  await his.getByRole('button', { name: 'Reply' }).click();
  await hers.getByText('Tuesday!').waitFor();
  await hers.getByRole('button', { name: 'Resolve' }).click();
  await his.getByText('Everything that was said is resolved.').waitFor();

  // He edits; history says who, and what by words.
  const { body: me } = await call<{ workspace: { id: string } }>(ada, 'GET', '/me');
  const { status } = await call(bob, 'PATCH', `/posts/${post.id}`, { parts: [{ text: 'We launch on Tuesday.' }] }, { 'x-workspace-id': me.workspace.id });
  expect(status).toBe(200);
  await hers.getByText('History', { exact: true }).click();
  const versions = hers.getByRole('list', { name: 'Versions, the newest first' });
  await versions.getByRole('button', { name: new RegExp(`${bob.name}.*Text`) }).click();
  const dialog = ada.page.getByRole('dialog', { name: 'Version 2' });
  await dialog.locator('ins', { hasText: 'Tuesday' }).waitFor();
  expect(await dialog.locator('del').allTextContents()).toEqual([expect.stringContaining('Monday')]);
  await dialog.getByRole('button', { name: 'Close' }).click();

  // What it said first comes back, and goes again.
  await versions.getByRole('button', { name: /Written/ }).click();
  await ada.page.getByRole('dialog', { name: 'Version 1' }).getByRole('button', { name: 'Restore this version' }).click();
  await ada.page.getByRole('listitem').filter({ hasText: 'Version 1 restored' }).getByRole('button', { name: 'Undo' }).click();
  await versions.getByText('Restored version 2').waitFor();
  await versions.getByText('Restored version 1').waitFor();
  const { body: restored } = await call<{ content: ApiPost }>(ada, 'GET', `/posts/${post.id}/versions/3`);
  const { body: now } = await call<ApiPost>(ada, 'GET', `/posts/${post.id}`);
  expect([restored.content.parts[0]?.text, now.parts[0]?.text]).toEqual(['We launch on Monday.', 'We launch on Tuesday.']);
  expect([...ada.complaints, ...bob.complaints]).toEqual([]);
});
