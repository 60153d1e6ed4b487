import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { addresses, sandboxRecord } from './support/installation.ts';
import { type ApiPost, call, openBrowser, openComposer, postOf, sandboxChannel, signUp, until, type Visitor } from './support/person.ts';

/** Several people walk through several pages: what takes 20 s here may take minutes elsewhere. */
const longest = 600_000;
const patienceMs = 90_000;

let browser: Browser;
let owner: Visitor;
let channel: { id: string; handle: string };
beforeAll(async () => {
  browser = await openBrowser();
  owner = await signUp(browser, addresses().url);
  owner.page.setDefaultTimeout(patienceMs);
  channel = await sandboxChannel(owner);
}, longest);
afterAll(() => browser.close());

/** Somebody who registers by an invitation of the owner, in a browser of their own. */
async function join(role: string, name: string): Promise<Visitor> {
  const { body } = await call<{ link: string }>(owner, 'POST', '/invitations', { role });
  const context = await browser.newContext({ timezoneId: 'Europe/Paris', locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const [email, password] = [`${role}-${Date.now()}@example.com`, 'correct horse battery'];
  await page.goto(`${addresses().url}${new URL(body.link).pathname}`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account and join' }).click();
  await page.waitForURL('**/calendar**');
  return { page, name, email, password, complaints: [] };
}

/** Editors’ posts need a manager, then a guest: by the form of the settings. */
async function setRule(): Promise<void> {
  const { page } = owner;
  await page.goto(`${addresses().url}/settings/approvals`);
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const dialog = page.getByRole('dialog', { name: 'New approval rule' });
  await dialog.getByLabel('Name', { exact: true }).fill('Launches');
  await dialog.getByLabel('People with these roles').check();
  await dialog.getByLabel('Editor', { exact: true }).check();
  const step = (number: number) => dialog.getByRole('listitem', { name: `Step ${number}`, exact: true });
  await step(1).getByLabel('Name of the step').fill('Review');
  await step(1).getByLabel('Who is asked').selectOption({ label: 'Manager' });
  await dialog.getByRole('button', { name: 'Add a step' }).click();
  await step(2).getByLabel('Name of the step').fill('Client');
  await step(2).getByLabel('Who is asked').selectOption({ label: 'A guest, by link' });
  await dialog.getByRole('button', { name: 'Add the rule' }).click();
  await page.getByRole('list', { name: 'Approval rules' }).getByText('Client: a guest').waitFor();
}

/** What is in the composer goes out as soon as it is approved. */
async function submitNow(page: Page): Promise<void> {
  const composer = page.getByRole('dialog');
  await composer.getByText('Now', { exact: true }).click();
  await composer.getByRole('button', { name: 'Submit for approval' }).click();
  await page.getByText('Submitted for approval', { exact: true }).waitFor();
}

const inbox = (page: Page) => page.getByRole('list', { name: 'Requests for approval' });

/** Opens the dialog of a key, pressed again where the page was not listening yet. */
async function pressUntilAsked(page: Page, key: string, title: string): Promise<ReturnType<Page['getByRole']>> {
  const dialog = page.getByRole('dialog', { name: title });
  const isOpen = () => dialog.waitFor({ timeout: 3_000 }).then(() => true, () => false);
  await until(title, async () => (await page.keyboard.press(key), await isOpen()), Boolean, 90);
  return dialog;
}

test('an editor submits, a manager asks for changes, the better post is approved by a manager and a guest, and goes out', async () => {
  await setRule();
  const [editor, manager] = [await join('editor', 'Ben Builder'), await join('manager', 'Mia Mann')];

  await openComposer(editor.page);
  await editor.page.getByRole('textbox', { name: 'Text of the post' }).fill('We launch on Monday');
  await submitNow(editor.page);

  // By keyboard; words are asked for.
  await manager.page.goto(`${addresses().url}/approvals`);
  await inbox(manager.page).getByRole('button', { name: 'We launch on Monday' }).waitFor();
  await inbox(manager.page).getByText('Step 1 of 2 · 0 of 1 approval').waitFor();
  const changes = await pressUntilAsked(manager.page, 'c', 'Request changes');
  await changes.getByRole('button', { name: 'Request changes' }).click();
  await changes.getByText('Say what should change', { exact: false }).waitFor();
  await changes.getByLabel('What should change?').fill('Say Tuesday, please.');
  await manager.page.keyboard.press('Control+Enter');
  await manager.page.getByText('Nothing waits for you').waitFor();

  const { body } = await call<{ data: { postId: string }[] }>(editor, 'GET', '/approvals?submitted=true');
  const postId = body.data[0]?.postId ?? '';
  await editor.page.goto(`${addresses().url}/drafts`);
  await editor.page.getByRole('list', { name: 'Drafts' }).getByRole('listitem').filter({ hasText: 'We launch on Monday' }).getByText('Changes requested').waitFor();
  await editor.page.goto(`${addresses().url}/posts/${postId}`);
  const panel = (page: Page) => page.getByRole('region', { name: 'Approval', exact: true });
  await panel(editor.page).getByText('Mia Mann asked for changes').first().waitFor();
  await panel(editor.page).getByText('Say Tuesday, please.').waitFor();
  await editor.page.getByRole('region', { name: 'Conversation' }).getByText('Say Tuesday, please.').waitFor();
  const text = editor.page.getByRole('textbox', { name: 'Text of the post' });
  const shown = (timeout: number) => text.waitFor({ timeout }).then(() => true, () => false);
  const again = panel(editor.page).getByRole('button', { name: 'Edit and submit again' });
  // Pressed again where the page was not listening yet; once it is open nothing behind it can be pressed.
  await until('the composer is open', async () => (await shown(1)) || (await again.click({ timeout: 3_000 }).catch(() => undefined), await shown(3_000)), Boolean, 90);
  await text.fill('We launch on Tuesday');
  await submitNow(editor.page);

  // It comes to the open inbox by itself.
  await inbox(manager.page).getByRole('button', { name: 'We launch on Tuesday' }).waitFor();
  const approve = await pressUntilAsked(manager.page, 'a', 'Approve this post?');
  await approve.getByRole('button', { name: 'Approve', exact: true }).click();
  await manager.page.getByText('Nothing waits for you').waitFor();
  expect((await postOf(manager, postId)).state).toBe('needs_attention');

  await manager.page.goto(`${addresses().url}/posts/${postId}`);
  await panel(manager.page).getByText('Waits for a guest: make a link.').waitFor();
  await panel(manager.page).getByRole('button', { name: 'Make a guest link' }).click();
  await manager.page.getByLabel('Their name').fill('Grace of Northwind');
  await manager.page.getByRole('button', { name: 'Make the link' }).click();
  const link = await manager.page.getByRole('dialog', { name: 'Pass this link on' }).getByLabel('Link', { exact: true }).inputValue();
  await manager.page.getByRole('button', { name: 'Done' }).click();

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  phone.setDefaultTimeout(patienceMs);
  const guest = await phone.newPage();
  const asked: string[] = [];
  guest.on('request', (request) => asked.push(request.url()));
  await guest.goto(link);
  await guest.getByText('We launch on Tuesday').waitFor();
  await guest.getByRole('button', { name: 'Approve' }).click();
  await guest.getByRole('button', { name: 'Yes, approve' }).click();
  await guest.getByText(/^Thank you\./).waitFor();
  await guest.getByText('You approved').waitFor();
  // The token stands in no address that anybody is asked by, and nobody else is asked.
  const token = new URL(link).hash.slice(1);
  expect(asked.filter((url) => url.includes(token) || new URL(url).origin !== new URL(link).origin)).toEqual([]);
  await phone.close();

  const published = await until('published', () => postOf(editor, postId), ({ state }) => state === 'published', 90);
  expect(published.deliveries).toMatchObject([{ state: 'published', attempts: 1 }]);
  expect((await sandboxRecord(channel.handle)).posts.map(({ text: sent }) => sent)).toEqual(['We launch on Tuesday']);
  await panel(manager.page).getByText('Grace of Northwind (guest) approved').waitFor();
}, longest);

test('a link opens nothing once it is revoked, and not at all when it is cut off', async () => {
  const contributor = await join('contributor', 'Cleo Short');
  const approvalId = await submitted(contributor, 'Look at this');
  const { body } = await call<{ guest: { id: string }; url: string }>(owner, 'POST', `/approvals/${approvalId}/guests`, { name: 'Hal' });
  const guest = await (await browser.newContext()).newPage();
  guest.setDefaultTimeout(patienceMs);
  await guest.goto(body.url);
  await guest.getByText('Look at this').waitFor();
  expect((await call(owner, 'DELETE', `/approvals/${approvalId}/guests/${body.guest.id}`)).status).toBe(204);
  await guest.reload();
  await guest.getByRole('heading', { name: 'This link has ended' }).waitFor();
  await guest.goto(`${addresses().url}/guest`);
  await guest.getByRole('heading', { name: 'This link is incomplete' }).waitFor();
  await guest.context().close();
}, longest);

interface ApiApproval {
  readonly id: string;
  readonly state: string;
  readonly step: number;
  readonly canDecide: boolean;
  readonly notices: readonly { readonly kind: string }[];
}

/** A post of somebody who may not publish; the id of its request. */
async function submitted(contributor: Visitor, text: string): Promise<string> {
  const draft = { state: 'draft', scheduledAt: '2036-05-05T09:00:00.000Z', timezone: 'UTC', parts: [{ text }], targets: [{ channelId: channel.id }] };
  const { body: post } = await call<ApiPost>(contributor, 'POST', '/posts', draft);
  const { body } = await call<{ approval: { id: string } }>(contributor, 'POST', `/posts/${post.id}/submit`, {});
  return body.approval.id;
}

test('whoever does not answer is reminded, then others may; in the end it expires', async () => {
  const contributor = await join('contributor', 'Cora Later');
  const rule = (name: string, times: object) => ({ name, roles: ['contributor'], steps: [{ name: 'Review', approvers: [{ kind: 'role', role: 'reviewer' }], rule: 'any', ...times }] });
  const read = async (id: string) => (await call<ApiApproval>(owner, 'GET', `/approvals/${id}`)).body;
  const escalates = await call<{ id: string }>(owner, 'POST', '/approval-rules', rule('Escalates', { remindMinutes: [1], dueMinutes: 2, escalateTo: [{ kind: 'role', role: 'owner' }] }));
  const late = await submitted(contributor, 'Nobody is there');
  const told = await until('escalated', () => read(late), ({ notices }) => notices.some(({ kind }) => kind === 'escalation'), 120);
  expect(told.notices.map(({ kind }) => kind).toSorted()).toEqual(['due', 'escalation', 'reminder']);
  await owner.page.goto(`${addresses().url}/approvals`);
  await inbox(owner.page).getByRole('button', { name: 'Nobody is there' }).click();
  await owner.page.getByText('Owner may decide too', { exact: false }).waitFor();

  expect((await call(owner, 'DELETE', `/approval-rules/${escalates.body.id}`)).status).toBe(204);
  await call(owner, 'POST', '/approval-rules', rule('Expires', { expireMinutes: 1 }));
  const forgotten = await submitted(contributor, 'Forgotten');
  await until('expired', () => read(forgotten), ({ state }) => state === 'expired', 120);
  await contributor.page.goto(`${addresses().url}/approvals?view=submitted`);
  await inbox(contributor.page).getByRole('listitem').filter({ hasText: 'Forgotten' }).getByText('Expired').waitFor();
  // What is by now the owner’s to decide still is, and is decided.
  await owner.page.getByRole('button', { name: 'Approve', exact: true }).click();
  await owner.page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click();
  await until('approved', () => read(late), ({ state }) => state === 'approved', 90);
}, longest);
