import type { Principal } from '@arkyra/kernel';
import type { Channel } from '../domain/channel.ts';
import { sandboxHandle } from '../domain/sandbox-handle.ts';
import type { ConnectChannel } from './connect-channel.use-case.ts';

/** A new workspace finds a Sandbox channel, so that the first post can be published in the first minute. */
export class WelcomeWorkspace {
  readonly #connect: ConnectChannel;

  constructor(connect: ConnectChannel) {
    this.#connect = connect;
  }

  /** `name`: the person's. Doing it twice is fine. */
  execute({ workspaceId, userId, name }: { readonly workspaceId: string; readonly userId: string; readonly name: string }): Promise<Channel> {
    const owner: Principal = { kind: 'user', userId, workspaceId, role: 'owner', testMode: false };
    return this.#connect.execute(owner, 'sandbox', { handle: sandboxHandle(name, workspaceId) });
  }
}
