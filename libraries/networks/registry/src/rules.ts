import type { NetworkRules } from '@arkyra/network-kit';
import { blueskyRules } from '@arkyra/network-bluesky/rules';
import { sandboxRules } from '@arkyra/network-sandbox/rules';

/** The rules of every network, by key; small enough for the browser. */
export const allNetworkRules: Readonly<Record<string, NetworkRules>> = {
  bluesky: blueskyRules,
  sandbox: sandboxRules,
};
