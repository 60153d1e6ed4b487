import { expect, test } from '@jest/globals';
import { redact } from './redact.ts';

test.each(['password', 'newPassword', 'appPassword', 'authorization', 'Cookie', 'set-cookie', 'accessToken', 'refresh_token', 'token', 'api_key', 'ARKYRA_SECRET_KEY', 'credentials'])(
  'hides the value of %s at any depth',
  (name) => {
    expect(JSON.stringify(redact({ body: [{ [name]: 'swordfish' }] }))).not.toContain('swordfish');
  },
);

test('leaves ordinary fields as they are', () => {
  const entry = { requestId: '1', workspaceId: 'w', attempts: 2, key: 'publish', tokenized: true };
  expect(redact(entry)).toEqual(entry);
});

test('hides secrets inside texts and errors', () => {
  const error = new Error('GET https://ann:swordfish@example.com failed for Bearer swordfish-swordfish', { cause: 'ark_live_swordfish' });
  expect(JSON.stringify(redact({ error }))).not.toContain('swordfish');
});

test('survives circles', () => {
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  expect(JSON.stringify(redact(circle))).toContain('[deep]');
});
