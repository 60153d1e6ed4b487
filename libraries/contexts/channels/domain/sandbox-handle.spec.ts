import { expect, test } from '@jest/globals';
import { handlePattern } from '@arkyra/network-sandbox/rules';
import { sandboxHandle } from './sandbox-handle.ts';

const workspaceId = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

test.each([
  ['Ann Lee', 'ann-lee-3f4a5b'],
  ['  José  Ñandú! ', 'jose-nandu-3f4a5b'],
  ['李小龍', 'newcomer-3f4a5b'],
  ['a'.repeat(100), `${'a'.repeat(23)}-3f4a5b`],
  ['an exactly-cut-at-dash-name', 'an-exactly-cut-at-dash-3f4a5b'],
])('%s is found as %s', (name, handle) => {
  expect(sandboxHandle(name, workspaceId)).toBe(handle);
  expect(handle).toMatch(new RegExp(`^${handlePattern.source}$`));
});
