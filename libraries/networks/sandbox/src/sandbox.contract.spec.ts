import { networkContractSuite } from '@arkyra/network-kit/testing';
import { sandboxPeer } from '../testing/sandbox-peer.ts';

for (const idempotency of ['A', 'B', 'C', 'D', 'E'] as const) {
  networkContractSuite(`Sandbox, class ${idempotency},`, () => sandboxPeer(idempotency), { idempotency });
}
