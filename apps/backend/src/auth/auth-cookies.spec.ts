import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import cookie from '@fastify/cookie';
import { Config } from '@arkyra/config';
import Fastify from 'fastify';
import { AuthCookies } from './auth-cookies.ts';
import { CsrfTokens } from './csrf-tokens.ts';

const variables = {
  DATABASE_URL: 'postgresql://postgres@127.0.0.1/arkyra_test',
  REDIS_URL: 'redis://127.0.0.1',
  ARKYRA_SECRET_KEY: 'a'.repeat(32),
  ARKYRA_MASTER_KEYS: `k1:${'A'.repeat(43)}=`,
};
const signIn = { sessionId: 'session-1', accessToken: 'access', refreshToken: 'refresh', expiresAt: new Date('2126-01-01T00:00:00Z') };

async function answer(publicUrl: string, jar: Record<string, string> = {}) {
  const config = new Config({ ...variables, PUBLIC_URL: publicUrl });
  const cookies = new AuthCookies(config, new CsrfTokens(config));
  const app = Fastify();
  await app.register(cookie);
  app.get('/', (_, reply) => {
    cookies.set(reply, jar, signIn);
    return {};
  });
  return Object.fromEntries((await app.inject('/')).cookies.map((set) => [set.name, set]));
}

test('behind TLS each cookie is Secure and carries its prefix', async () => {
  const set = await answer('https://arkyra.example');
  expect(Object.keys(set)).toEqual(['__Host-ark_access', '__Secure-ark_refresh', '__Host-ark_csrf']);
  for (const name of Object.keys(set)) expect(set[name]).toMatchObject({ secure: true, sameSite: 'Lax' });
  expect(set['__Host-ark_access']).toMatchObject({ httpOnly: true, path: '/' });
  expect(set['__Secure-ark_refresh']).toMatchObject({ httpOnly: true, path: '/api/v1/auth' });
  for (const cookieSet of Object.values(set)) expect(cookieSet.domain).toBeUndefined();
});

test('without TLS they have neither', async () => {
  const set = await answer('http://localhost:3000');
  expect(Object.keys(set)).toEqual(['ark_access', 'ark_refresh', 'ark_csrf']);
  expect(set['ark_access']?.secure).toBeUndefined();
});

test('a CSRF token is kept for its own session, and replaced when it is another’s or forged', async () => {
  const tokens = new CsrfTokens(new Config(variables));
  const mine = tokens.make('session-1');
  expect((await answer('http://localhost:3000', { ark_csrf: mine }))['ark_csrf']?.value).toBe(mine);
  for (const strange of [tokens.make('session-2'), 'session-1.nonce.forged', mine.slice(0, -2)]) {
    const value = (await answer('http://localhost:3000', { ark_csrf: strange }))['ark_csrf']?.value ?? '';
    expect(value).not.toBe(strange);
    expect(tokens.sessionOf(value)).toBe('session-1');
  }
});
