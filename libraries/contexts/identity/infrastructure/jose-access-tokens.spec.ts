import { expect, test } from '@jest/globals';
import { Config, derivedKey } from '@arkyra/config';
import { FixedClock } from '@arkyra/kernel';
import { SignJWT, UnsecuredJWT, decodeJwt } from 'jose';
import { JoseAccessTokens } from './jose-access-tokens.ts';

const config = (secret: string) =>
  new Config({
    DATABASE_URL: 'postgresql://postgres@127.0.0.1/arkyra_test',
    REDIS_URL: 'redis://127.0.0.1',
    ARKYRA_SECRET_KEY: secret.repeat(32),
    ARKYRA_MASTER_KEYS: `k1:${'A'.repeat(43)}=`,
  });
const clock = new FixedClock('2026-11-20T12:00:00Z');
const tokens = new JoseAccessTokens(config('a'), clock);
const claims = { userId: 'user-1', sessionId: 'session-1' };

test('reads what it signed, for fifteen minutes', async () => {
  const moving = new FixedClock('2026-11-20T12:00:00Z');
  const mine = new JoseAccessTokens(config('a'), moving);
  const token = await mine.sign(claims);
  expect(await mine.verify(token)).toMatchObject(claims);
  moving.advance(15 * 60_000 - 1);
  expect(await mine.verify(token)).toMatchObject(claims);
  moving.advance(1);
  expect(await mine.verify(token)).toBeNull();
  expect(await tokens.verify(token)).toMatchObject(claims);
});

test('refuses another secret, another use of the secret, no signature and what is no token', async () => {
  const theirs = await new JoseAccessTokens(config('b'), clock).sign(claims);
  expect(await tokens.verify(theirs)).toBeNull();
  const payload = decodeJwt(theirs);
  const otherAudience = await new SignJWT({ ...payload, aud: 'arkyra:elsewhere' }).setProtectedHeader({ alg: 'HS256' }).sign(derivedKey('a'.repeat(32), 'access-token'));
  expect(await tokens.verify(otherAudience)).toBeNull();
  const otherAlgorithm = await new SignJWT(payload).setProtectedHeader({ alg: 'HS512' }).sign(new Uint8Array(64));
  expect(await tokens.verify(otherAlgorithm)).toBeNull();
  expect(await tokens.verify(new UnsecuredJWT(payload).encode())).toBeNull();
  expect(await tokens.verify('nonsense')).toBeNull();
});
