import { expect, test } from '@jest/globals';
import { firstWorkspaceName } from './workspace.ts';

test('is named after the person and never longer than a name may be', () => {
  expect(firstWorkspaceName('Ada')).toBe("Ada's workspace");
  expect(firstWorkspaceName('é'.repeat(100))).toHaveLength(100);
  expect(firstWorkspaceName(`a${'🚀'.repeat(49)}`).length).toBeLessThanOrEqual(100);
  expect(firstWorkspaceName(`a${'🚀'.repeat(49)}`).isWellFormed()).toBe(true);
});
