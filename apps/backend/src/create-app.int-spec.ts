import { expect, test } from '@jest/globals';
import { createApp } from './create-app.ts';

test('boots and answers', async () => {
  const app = await createApp();
  try {
    const answer = await app.inject({ url: '/health/live' });
    expect(answer.statusCode).toBe(200);
  } finally {
    await app.close();
  }
});
