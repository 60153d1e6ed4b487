import { expect, test } from '@jest/globals';
import { ApiProblem, problemOf } from './problem.ts';

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json', 'x-request-id': 'r1' } });

test('keeps the words, the request and the fields of a problem', async () => {
  const problem = await problemOf(
    json(422, { type: 'urn:x', title: 'x', status: 422, detail: 'Taken.', code: 'input.invalid', requestId: 'r2', errors: [{ pointer: '/email', code: 'taken', message: 'Taken.' }] }),
  );
  expect(problem).toMatchObject({ status: 422, code: 'input.invalid', detail: 'Taken.', requestId: 'r2' });
  expect(problem.field('email')?.message).toBe('Taken.');
  expect(problem.field('name')).toBeUndefined();
});

test.each(['/parts/0/text', '#/parts/0/text', 'parts/0/text'])('finds a nested field however it is pointed at: %s', (pointer) => {
  const problem = new ApiProblem({ status: 422, code: 'x', fields: [{ pointer, code: 'x', message: 'Too long.' }] });
  expect(problem.field('parts/0/text')?.message).toBe('Too long.');
});

test('an answer of a proxy in between is told as unreadable, with the request id', async () => {
  expect(await problemOf(new Response('<h1>Bad gateway</h1>', { status: 502 }))).toMatchObject({ status: 502, code: 'unreadable' });
  expect(await problemOf(json(500, null))).toMatchObject({ code: 'unreadable', requestId: 'r1' });
});
