import { HttpClient } from '@arkyra/http';
import { SystemClock, type Clock } from '@arkyra/kernel';
import { BlueskyAdapter } from '@arkyra/network-bluesky';
import { NetworkRegistry, type NetworkAdapter, type NetworkTiming } from '@arkyra/network-kit';
import { SandboxAdapter } from '@arkyra/network-sandbox';

export interface NetworkRegistryOptions {
  /** Where the Sandbox network's server listens. */
  readonly sandboxUrl: string;
  /** Where people reach its feed. */
  readonly sandboxPublicUrl: string;
  /** Where the Sandbox network is told other times than its defaults. */
  readonly sandboxTiming?: NetworkTiming;
  /** For networks whose addresses people type. */
  readonly http: HttpClient;
  readonly clock?: Clock;
}

/** All networks of the installation, each with its adapter. */
export function createNetworkRegistry(options: NetworkRegistryOptions): NetworkRegistry {
  const { http, clock = new SystemClock(), sandboxUrl, sandboxPublicUrl, sandboxTiming } = options;
  // The Sandbox lives at an address of our own choice. A client that may reach nothing else private keeps that
  // address out of the list of those that people's input may lead to.
  const toSandbox = new HttpClient({ allowPrivateHosts: [hostAndPort(sandboxUrl)] });
  return new Adapters([
    new BlueskyAdapter({ http, clock }),
    new SandboxAdapter({ baseUrl: sandboxUrl, publicUrl: sandboxPublicUrl, http: toSandbox, clock, ...(sandboxTiming ? { timing: sandboxTiming } : {}) }),
  ]);
}

class Adapters extends NetworkRegistry {
  readonly #byNetwork: ReadonlyMap<string, NetworkAdapter>;

  constructor(adapters: readonly NetworkAdapter[]) {
    super();
    this.#byNetwork = new Map(adapters.map((adapter) => [adapter.rules.network, adapter]));
  }

  override get(network: string): NetworkAdapter | undefined {
    return this.#byNetwork.get(network);
  }

  override all(): readonly NetworkAdapter[] {
    return [...this.#byNetwork.values()];
  }
}

function hostAndPort(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}
