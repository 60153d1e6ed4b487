import { blueskyRules } from '@arkyra/network-bluesky/rules';
import type { NetworkRules } from '@arkyra/network-kit';
import { sandboxRules } from '@arkyra/network-sandbox/rules';

/** The rules of every network, by its key: the same in the browser and on the server. */
export const allNetworkRules: Readonly<Record<string, NetworkRules>> = {
  [blueskyRules.network]: blueskyRules,
  [sandboxRules.network]: sandboxRules,
};

export function networkRules(network: string): NetworkRules | undefined {
  return Object.hasOwn(allNetworkRules, network) ? allNetworkRules[network] : undefined;
}
