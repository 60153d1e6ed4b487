import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sessionFetch } from './session-fetch.ts';

const origin = 'http://arkyra.test';
const realFetch = globalThis.fetch;
let asked: Request[] = [];

/** A server for which only `accepted` is a valid access token; a refresh hands it out, or ends the session. */
function serve(refresh: 200 | 401 | 503): void {
  let token = 'old';
  globalThis.fetch = async (input, init) => {
    const request = input instanceof Request ? input : new Request(new URL(String(input), origin), init);
    asked.push(request);
    await Promise.resolve();
    if (request.url.endsWith('/auth/refresh')) {
      if (refresh === 200) token = 'new';
      return new Response(null, { status: refresh });
    }
    return new Response(null, { status: token === 'new' ? 200 : 401 });
  };
}

const refreshes = () => asked.filter(({ url }) => url.endsWith('/auth/refresh')).length;
const post = () => new Request(`${origin}/api/v1/posts`, { method: 'POST', body: '{"a":1}' });

beforeEach(() => {
  asked = [];
  Object.defineProperty(globalThis, 'document', { value: { cookie: 'theme=dark; ark_csrf=token' }, configurable: true });
});
afterEach(() => {
  globalThis.fetch = realFetch;
  Reflect.deleteProperty(globalThis, 'document');
});

test('calls that meet an ended token at once are renewed by one refresh and all go through', async () => {
  serve(200);
  const answers = await Promise.all([sessionFetch(post()), sessionFetch(post()), sessionFetch(post())]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(refreshes()).toBe(1);
});

test('the second try says the same with the same key', async () => {
  serve(200);
  await sessionFetch(post());
  const [first, , second] = asked;
  expect(first?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
  expect(second?.headers.get('idempotency-key')).toBe(first?.headers.get('idempotency-key'));
  expect(second?.headers.get('x-csrf-token')).toBe('token');
  expect(await second?.text()).toBe('{"a":1}');
});

test.each([401, 503] as const)('a refresh that answers %d is not asked again by the same call', async (status) => {
  serve(status);
  expect((await sessionFetch(post())).status).toBe(401);
  expect(refreshes()).toBe(1);
});

test('a wrong password is no reason to refresh', async () => {
  serve(200);
  expect((await sessionFetch(new Request(`${origin}/api/v1/auth/login`, { method: 'POST' }))).status).toBe(401);
  expect(refreshes()).toBe(0);
});

test('reading carries neither key nor token', async () => {
  serve(200);
  await sessionFetch(new Request(`${origin}/api/v1/me`));
  expect(asked[0]?.headers.has('idempotency-key')).toBe(false);
  expect(asked[0]?.headers.has('x-csrf-token')).toBe(false);
});
