import { randomUUID } from 'node:crypto';
import { launchBrowser } from '@arkyra/testing/browser';
import type { Browser, Page } from 'playwright-core';

/** A person at a browser of their own, signed up through the page. */
export interface Visitor {
  readonly page: Page;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** What went wrong inside the pages: exceptions and console errors. */
  readonly complaints: string[];
}

export async function openBrowser(): Promise<Browser> {
  return launchBrowser();
}

/** Registers by the form and waits for the calendar. `zone` is the browser's. */
export async function signUp(browser: Browser, url: string, zone = 'Europe/Paris'): Promise<Visitor> {
  const context = await browser.newContext({ timezoneId: zone, locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const name = `Ada ${randomUUID().slice(0, 6)}`;
  const email = `${randomUUID()}@example.com`;
  const password = 'correct horse battery';
  await page.goto(`${url}/register`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/calendar**');
  return { page, name, email, password, complaints };
}

interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** Calls the API as the page does: with its cookies, CSRF header and origin. */
export async function call<T = unknown>({ page }: Visitor, method: string, path: string, body?: unknown, more: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
  const origin = new URL(page.url()).origin;
  const jar = await page.context().cookies(origin);
  const csrf = decodeURIComponent(jar.find(({ name }) => name.endsWith('ark_csrf'))?.value ?? '');
  const answer = await page.context().request.fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { origin, 'x-csrf-token': csrf, ...more },
    ...(body === undefined ? {} : { data: body }),
  });
  const text = await answer.text();
  return { status: answer.status(), body: (text ? JSON.parse(text) : null) as T };
}

export interface ApiPost {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly scheduledAt: string | null;
  readonly parts: { text: string; mediaIds: string[] }[];
  readonly deliveries: { id: string; channelId: string; state: string; url: string | null; externalId: string | null; attempts: number; publishedAt: string | null; failure: { cause: string; nextStep: string } | null }[];
}

/** Asks until `done` says so; throws with the last state when it takes too long. */
export async function until<T>(what: string, read: () => Promise<T>, done: (value: T) => boolean, seconds = 30): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (done(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

export const postOf = async (visitor: Visitor, id: string): Promise<ApiPost> => (await call<ApiPost>(visitor, 'GET', `/posts/${id}`)).body;

/** The Sandbox channel that every workspace begins with. */
export async function sandboxChannel(visitor: Visitor): Promise<{ id: string; handle: string; externalId: string }> {
  const { body } = await call<{ data: { id: string; network: string; handle: string; externalId: string }[] }>(visitor, 'GET', '/channels');
  const found = body.data.find(({ network }) => network === 'sandbox');
  if (!found) throw new Error('no Sandbox channel');
  return found;
}

export const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

/** By its key; pressed again where the page was not listening yet. */
export async function openComposer(page: Page): Promise<void> {
  const isOpen = () => page.getByRole('dialog').waitFor({ timeout: 3_000 }).then(() => true, () => false);
  await until('the composer is open', async () => (await page.keyboard.press('n'), await isOpen()), Boolean);
}
