import { expect, test } from '@jest/globals';
import { Argon2PasswordHasher } from './argon2-password-hasher.ts';

test('hashes with argon2id by OWASP’s parameters and knows the password again', async () => {
  const hasher = new Argon2PasswordHasher();
  const hash = await hasher.hash('correct horse battery');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await hasher.verify(hash, 'correct horse battery')).toBe(true);
  expect(await hasher.verify(hash, 'correct horse batterz')).toBe(false);
});

test('nobody’s password is never right', async () => {
  expect(await new Argon2PasswordHasher().verify(null, 'nobody has this password')).toBe(false);
});

test('a storm of log-ins is turned away instead of exhausting the process', async () => {
  const hasher = new Argon2PasswordHasher({ running: 1, waiting: 2 });
  const storm = await Promise.allSettled(Array.from({ length: 6 }, () => hasher.hash('password')));
  expect(storm.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(storm.find((result) => result.status === 'rejected')).toMatchObject({ reason: { kind: 'unavailable', code: 'auth.busy' } });
  await expect(hasher.hash('calm again')).resolves.toMatch(/^\$argon2id/);
});
