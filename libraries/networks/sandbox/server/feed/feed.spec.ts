import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aPicture } from '@arkyra/network-kit/testing';
import { SandboxClient } from '../../testing/sandbox-client.ts';
import { runSandbox, type RunningSandbox } from '../../testing/sandbox-peer.ts';

let sandbox: RunningSandbox;
beforeEach(async () => void (sandbox = await runSandbox({ publicUrl: 'https://arkyra.example/sandbox' })));
afterEach(() => sandbox.close());

async function page(path: string): Promise<{ status: number; headers: Headers; body: string }> {
  const answer = await fetch(sandbox.url + path);
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

test('a post’s link leads to its page, below the public path and without it', async () => {
  const client = await SandboxClient.connect(sandbox, 'A', 'my-brand');
  const { url, externalId } = await client.publish(client.part('Look: example.com @my-brand #new'));
  expect(url).toBe(`https://arkyra.example/sandbox/@my-brand/${externalId}`);
  const { status, body } = await page(new URL(url ?? '').pathname);
  expect(status).toBe(200);
  expect(body).toContain('<a href="https://example.com" rel="nofollow noopener ugc">example.com</a>');
  expect(body).toContain('<a href="/sandbox/@my-brand">@my-brand</a>');
  expect(body).toContain('<span class="tag">#new</span>');
  expect((await page(`/@my-brand/${externalId}`)).body).toBe(body);
  for (const [, path] of body.matchAll(/(?:href|src)="(\/[^"]*)"/g)) expect((await page(path ?? '')).status).toBe(200);
});

test('whatever people write is shown as text', async () => {
  const client = await SandboxClient.connect(sandbox);
  const evil = `<script>alert(1)</script> " ' & <img src=x onerror=alert(1)>`;
  const { externalId } = await client.publish(client.part(evil, { media: [aPicture(`"><script>alert(2)</script>`)] }));
  for (const path of ['/', '/@tester', `/@tester/${externalId}`]) {
    const { body, headers } = await page(path);
    expect(body).not.toMatch(/<script|<img src=x|onerror=alert\(1\)>/);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot; &#39; &amp;');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('a link that is no web address is refused', async () => {
  const { account } = await SandboxClient.connect(sandbox);
  const draft = { class: 'E', text: 'click', entities: [{ kind: 'link', start: 0, end: 5, value: 'javascript:alert(1)' }] };
  const headers = { authorization: `Bearer ${account.credentials['accessToken']}`, 'content-type': 'application/json' };
  expect((await fetch(`${sandbox.url}/posts`, { method: 'POST', headers, body: JSON.stringify(draft) })).status).toBe(400);
});

test('pictures are shown with their alt texts, and are nothing but pictures', async () => {
  const client = await SandboxClient.connect(sandbox);
  const { externalId } = await client.publish(client.part('', { media: [aPicture('A red square'), aPicture('A blue one', 'blue')] }));
  const { body } = await page(`/@tester/${externalId}`);
  expect(body).toContain('alt="A red square"');
  expect(body).toContain('<b>ALT</b> A blue one');
  const { headers } = await page(/\/blobs\/[0-9a-f]{64}/.exec(body)?.[0] ?? '');
  expect(headers.get('content-type')).toBe('image/png');
  const script = { ...aPicture('x'), bytes: new TextEncoder().encode('<script>alert(1)</script>') };
  await expect(client.publish(client.part('', { media: [script] }))).rejects.toMatchObject({ class: 'validation', stage: 'before-send' });
});

test('a thread is one entry in the feed and whole on its pages, in order', async () => {
  const client = await SandboxClient.connect(sandbox);
  const first = await client.publish(client.part('Part one'));
  const second = await client.publish(client.part('Part two', { published: [first] }));
  await client.publish(client.part('Part three', { published: [first, second] }));
  const feed = (await page('/@tester')).body;
  expect(feed).toContain('Show thread · 3 posts');
  expect(feed).not.toContain('Part two');
  const thread = (await page(`/@tester/${second.externalId}`)).body;
  expect(thread.match(/Part (one|two|three)/g)).toEqual(expect.arrayContaining(['Part one', 'Part two', 'Part three']));
  expect(thread.indexOf('>Part one')).toBeLessThan(thread.indexOf('>Part two'));
  expect(thread.indexOf('>Part two')).toBeLessThan(thread.indexOf('>Part three'));
});

test('older posts are a page away', async () => {
  const client = await SandboxClient.connect(sandbox);
  for (let index = 1; index <= 31; index += 1) await client.publish(client.part(`Number ${index}.`));
  const newest = (await page('/')).body;
  expect([newest.includes('Number 2.'), newest.includes('Number 1.')]).toEqual([true, false]);
  const older = /\/sandbox\/\?before=[^"]+/.exec(newest)?.[0] ?? '';
  expect((await page(older)).body).toContain('Number 1.');
});

test('what is not there is said so', async () => {
  expect(await page('/@nobody')).toMatchObject({ status: 404, body: expect.stringContaining('Nothing here') });
  expect((await page('/')).body).toContain('Connect a Sandbox channel');
  expect((await page('/blobs/../record.jsonl')).status).toBe(404);
  expect((await fetch(`${sandbox.url}/posts`, { method: 'PATCH' })).status).toBe(405);
});
