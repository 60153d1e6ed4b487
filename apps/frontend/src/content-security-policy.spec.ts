import { expect, test } from '@jest/globals';
import { contentSecurityPolicy } from './content-security-policy.ts';

const config = { backendUrl: 'http://127.0.0.1:4000', publicUrl: 'https://arkyra.example', storageOrigin: 'https://s3.example', development: false };

test('scripts run by nonce only, uploads may go to the storage', () => {
  const policy = contentSecurityPolicy(config, 'abc', 'arkyra.example');
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
  expect(scripts).toBe("'self' 'nonce-abc' 'strict-dynamic'");
  expect(policy).toContain('connect-src ' + "'self' wss://arkyra.example https://s3.example");
  expect(policy).toContain("frame-ancestors 'none'");
});

test('a plain-http installation is not pushed to https', () => {
  expect(contentSecurityPolicy({ ...config, publicUrl: undefined }, 'abc', 'localhost:3000')).not.toContain('upgrade-insecure-requests');
});
