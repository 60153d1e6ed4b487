import { expect, test } from '@jest/globals';
import { Config } from './config.ts';

const complete = {
  DATABASE_URL: 'postgresql://postgres@127.0.0.1:5432/arkyra_test',
  REDIS_URL: 'redis://127.0.0.1:6379',
  ARKYRA_SECRET_KEY: 'x'.repeat(32),
  ARKYRA_MASTER_KEYS: `k1:${'A'.repeat(43)}=`,
};

test('names every variable that is wrong', () => {
  expect(() => new Config({ ...complete, DATABASE_URL: '', PORT: 'many' })).toThrow(/DATABASE_URL: .*PORT: /);
});

test('derives one login per database role from the owner and the secret', () => {
  const { database } = new Config(complete);
  expect(new URL(database.app).username).toBe('arkyra_app');
  expect(new URL(database.system).username).toBe('arkyra_system');
  expect(new URL(database.app).password).not.toBe(new URL(database.system).password);
  expect(new URL(database.app).pathname).toBe('/arkyra_test');
});

test('reads lists and defaults', () => {
  const { env, secure } = new Config({ ...complete, ARKYRA_ALLOW_PRIVATE_HOSTS: ' 127.0.0.1:2583, 10.0.0.0/8,' });
  expect(env.ARKYRA_ALLOW_PRIVATE_HOSTS).toEqual(['127.0.0.1:2583', '10.0.0.0/8']);
  expect(env.PORT).toBe(3000);
  expect(secure).toBe(false);
});

test('e-mail is off without a server, and asks for a sender with one', () => {
  expect(new Config(complete).smtp).toBeUndefined();
  const SMTP_URL = 'smtp://user:pass@mail.example:2525';
  expect(() => new Config({ ...complete, SMTP_URL })).toThrow(/MAIL_FROM/);
  expect(() => new Config({ ...complete, SMTP_URL: 'http://mail.example', MAIL_FROM: 'a@b.example' })).toThrow(/SMTP_URL/);
  expect(() => new Config({ ...complete, SMTP_URL, MAIL_FROM: 'nobody' })).toThrow(/MAIL_FROM/);
  for (const MAIL_FROM of ['a@b.example', 'Arkyra <a@b.example>']) expect(new Config({ ...complete, SMTP_URL, MAIL_FROM }).smtp).toEqual({ url: SMTP_URL, from: MAIL_FROM });
});
