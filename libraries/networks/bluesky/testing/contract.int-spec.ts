import { networkContractSuite } from '@arkyra/network-kit/testing';
import { blueskyPeer } from './bluesky-peer.ts';

networkContractSuite('Bluesky', blueskyPeer);
