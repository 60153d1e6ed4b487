import { actorOf } from '@arkyra/audit';
import type { Clock, Ids, Principal } from '@arkyra/kernel';
import type { ConnectedAccount, NetworkAdapter, NetworkRegistry } from '@arkyra/network-kit';
import { preCheck } from '@arkyra/workspaces';
import type { Channel } from '../domain/channel.ts';
import { ChannelExistsError, ConnectByOAuthError, NetworkNotFoundError, TestModeError } from '../domain/channel.errors.ts';
import { testNetwork } from './channel-reach.ts';
import type { ChannelDeliveries } from './channel-deliveries.ts';
import type { Channels } from './channels.repository.ts';
import { connectError } from './network-answers.ts';
import { readFields } from './read-fields.ts';

/** Signs in at a network. Connecting an account again reconnects its channel, and what was held goes on. */
export class ConnectChannel {
  readonly #channels: Channels;
  readonly #networks: NetworkRegistry;
  readonly #deliveries: ChannelDeliveries;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(channels: Channels, networks: NetworkRegistry, deliveries: ChannelDeliveries, ids: Ids, clock: Clock) {
    this.#channels = channels;
    this.#networks = networks;
    this.#deliveries = deliveries;
    this.#ids = ids;
    this.#clock = clock;
  }

  /**
   * `input`: the network's connect fields. Throws `NetworkNotFoundError`, `InvalidInputError`,
   * `SignInRefusedError`, `AccountNotAllowedError`, `ConnectInputRefusedError`, `NetworkUnreachableError`,
   * `NetworkBusyError`, `TestModeError`, `ChannelExistsError`.
   */
  async execute(principal: Principal, network: string, input: Readonly<Record<string, unknown>>): Promise<Channel> {
    preCheck(principal, 'channels:manage');
    const adapter = this.#networks.get(network);
    if (!adapter) throw new NetworkNotFoundError();
    if (principal.testMode && network !== testNetwork) throw new TestModeError();
    if (adapter.rules.connect.kind !== 'credentials') throw new ConnectByOAuthError(adapter.rules.displayName);
    const account = await signIn(adapter, readFields(adapter.rules.connect.fields, input));
    return this.#store(principal, network, account);
  }

  async #store(principal: Principal, network: string, account: ConnectedAccount): Promise<Channel> {
    const { workspaceId, testMode } = principal;
    const known = testMode && (await this.#channels.findAccount(workspaceId, network, account.externalId));
    if (known && !known.testMode) throw new ChannelExistsError();
    const { channel, isNew } = await this.#channels.connect({
      id: this.#ids.next(),
      workspaceId,
      network,
      account,
      testMode,
      at: this.#clock.now(),
      actor: actorOf(principal),
    });
    if (!isNew) await this.#deliveries.resume(workspaceId, channel.id);
    return channel;
  }
}

async function signIn(adapter: NetworkAdapter, input: Readonly<Record<string, string>>): Promise<ConnectedAccount> {
  try {
    return await adapter.connect(input);
  } catch (error) {
    throw connectError(adapter.rules, error);
  }
}
