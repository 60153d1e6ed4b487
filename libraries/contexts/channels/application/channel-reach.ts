import type { Permission } from '@arkyra/catalog';
import type { Principal } from '@arkyra/kernel';
import { check } from '@arkyra/workspaces';
import type { Channel } from '../domain/channel.ts';
import { TestModeError } from '../domain/channel.errors.ts';

/** The networks whose channels a test key reaches: it sees them, and posts to them, whoever connected them. */
export const testNetwork = 'sandbox';

/** The second step of the permission check. A test key changes only channels that test keys connected. */
export function checkChannel(principal: Principal, permission: Permission, channel: Channel): void {
  check(principal, permission, { kind: 'channel', workspaceId: channel.workspaceId, testMode: channel.network === testNetwork });
  if (principal.testMode && permission === 'channels:manage' && !channel.testMode)
    throw new TestModeError('A test key changes only the channels that test keys connected.');
}
