import { expect, test } from '@jest/globals';
import { ApiProblem, createArkyraClient, pages, unwrap } from './index.ts';

/** A client whose answers are made up; what was asked is kept. */
function clientOf(answer: (request: Request) => Response | Promise<Response>, options = {}) {
  const asked: Request[] = [];
  const fetch = async (request: Request) => {
    asked.push(request);
    return await answer(request);
  };
  return { asked, arkyra: createArkyraClient({ baseUrl: 'https://arkyra.example/', fetch, ...options }) };
}

test('asks below /api/v1 with the token', async () => {
  const { arkyra, asked } = clientOf(() => Response.json({ data: [], nextCursor: null }), { token: 'ark_test_x' });
  expect(await unwrap(arkyra.GET('/channels', { params: { query: { limit: 2 } } }))).toEqual({ data: [], nextCursor: null });
  expect(asked[0]?.url).toBe('https://arkyra.example/api/v1/channels?limit=2');
  expect(asked[0]?.headers.get('authorization')).toBe('Bearer ark_test_x');
});

test('throws what the API says is wrong', async () => {
  const errors = [{ pointer: '/name', code: 'too_small', message: 'Too short.' }];
  const document = { type: 'urn:x', title: 'Bad Request', status: 400, detail: 'The body is not valid.', code: 'request.invalid', requestId: 'r1', errors };
  const { arkyra } = clientOf(() => Response.json(document, { status: 400 }));
  const problem: unknown = await arkyra.PATCH('/me', { body: { name: '' } }).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({ status: 400, code: 'request.invalid', requestId: 'r1', detail: 'The body is not valid.' });
  expect(problem instanceof ApiProblem && problem.field('name')?.message).toBe('Too short.');
});

test('tells how long to wait', async () => {
  const { arkyra } = clientOf(() => new Response('busy', { status: 503, headers: { 'retry-after': '7', 'x-request-id': 'r2' } }));
  await expect(arkyra.GET('/me')).rejects.toMatchObject({ status: 503, code: 'unreadable', retryAfter: 7, requestId: 'r2' });
});

test('an answer that never comes is a problem, too; one that was called off is not', async () => {
  const { arkyra } = clientOf(() => Promise.reject(new TypeError('fetch failed')));
  await expect(arkyra.GET('/me')).rejects.toMatchObject({ status: 0, code: 'unreachable' });
  const aborted = clientOf(() => Promise.reject(new DOMException('', 'AbortError')));
  await expect(aborted.arkyra.GET('/me')).rejects.toMatchObject({ name: 'AbortError' });
});

test('walks through all pages', async () => {
  const { arkyra } = clientOf(({ url }) => {
    const cursor = new URL(url).searchParams.get('cursor');
    return Response.json(cursor ? { data: [{ id: '2' }], nextCursor: null } : { data: [{ id: '1' }], nextCursor: 'c' });
  });
  const ids: string[] = [];
  for await (const { id } of pages((cursor) => arkyra.GET('/channels', { params: { query: cursor === undefined ? {} : { cursor } } }))) ids.push(id);
  expect(ids).toEqual(['1', '2']);
});
