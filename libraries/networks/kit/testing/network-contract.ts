import { afterAll, beforeAll, describe } from '@jest/globals';
import { accountTests } from './account-contract.ts';
import { Stage } from './contract-stage.ts';
import { doubtTests } from './doubt-contract.ts';
import { faultTests } from './fault-contract.ts';
import { limitTests } from './limit-contract.ts';
import { everything, type NetworkCapabilities, type NetworkPeer } from './network-peer.ts';
import { publishingTests } from './publishing-contract.ts';

/**
 * What every network must do, whatever it is. `setup` brings up the peer once; `capabilities` names what differs
 * from a network that can do everything (`everything`).
 */
export function networkContractSuite(name: string, setup: () => Promise<NetworkPeer>, capabilities: Partial<NetworkCapabilities> = {}): void {
  const can = { ...everything, ...capabilities };
  describe(`${name} keeps the contract of networks`, () => {
    let stage: Stage;
    beforeAll(async () => {
      const peer = await setup();
      stage = new Stage(peer, await peer.adapter.connect(peer.goodInput));
    }, 60_000);
    afterAll(() => stage?.peer.close());

    accountTests(() => stage, can);
    publishingTests(() => stage, can);
    doubtTests(() => stage, can);
    faultTests(() => stage, can);
    limitTests(() => stage, can);
  });
}
