export { createNetworkRegistry, type NetworkRegistryOptions } from './create-network-registry.ts';
export { allNetworkRules, networkRules } from './rules.ts';
