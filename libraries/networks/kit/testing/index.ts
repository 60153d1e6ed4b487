export { faultyProxy, type Fault, type FaultyProxy } from './faulty-proxy.ts';
export { networkContractSuite } from './network-contract.ts';
export { everything, type NetworkCapabilities, type NetworkPeer, type RecordedPost } from './network-peer.ts';
export { aPicture, textAtLimit } from './samples.ts';
