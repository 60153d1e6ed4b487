import { launchBrowser } from '@arkyra/testing/browser';
import type { BrowserContext } from 'playwright-core';
import type { Installation } from './installation.ts';
import type { Report, Row } from './report.ts';

interface Weight {
  readonly name: string;
  readonly path: string;
  readonly kilobytes: number;
}

/** JavaScript that a cold load of a page transfers, in KB as sent (gzip). */
async function weigh(context: BrowserContext, url: string, name: string, path: string): Promise<Weight> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.includes('javascript')) scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url + path, { waitUntil: 'networkidle' });
  const landed = new URL(page.url()).pathname;
  if (landed !== new URL(path, url).pathname) throw new Error(`${path} led to ${landed}`);
  await page.close();
  return { name, path, kilobytes: bytes / 1024 };
}

const limits: Record<string, number> = { login: 150, calendar: 230 };

/** First-load JavaScript of each page in a real Chromium. */
export async function pageWeight({ url }: Installation): Promise<Report> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const weights = [await weigh(context, url, 'login', '/login')];
    const email = `weight-${Date.now()}@example.com`;
    const registered = await context.request.post(`${url}/api/v1/auth/register`, {
      data: { email, password: 'a long enough password', name: 'Page Weight' },
      headers: { origin: url },
    });
    if (!registered.ok()) throw new Error(`register: ${registered.status()} ${await registered.text()}`);
    for (const [name, path] of [['calendar', '/calendar'], ['composer', '/calendar?compose=new'], ['channels', '/channels'], ['drafts', '/drafts'], ['settings', '/settings/profile'], ['approvals', '/approvals'], ['approval rules', '/settings/approvals'], ['guest', '/guest']] as const)
      weights.push(await weigh(context, url, name, path));
    const rows = weights.map(({ name, kilobytes }): Row => {
      const limit = limits[name] ?? 300;
      return { what: `${name}, JavaScript of a cold load`, measured: `${kilobytes.toFixed(0)} KB`, goal: `<= ${limit} KB`, met: kilobytes <= limit };
    });
    return { bench: 'page-weight', rows, data: { weights } };
  } finally {
    await browser.close();
  }
}
