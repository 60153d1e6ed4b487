import type { WorkflowMap, WorkflowName } from '@arkyra/contracts/workflows';
import type { WorkflowClient } from '@arkyra/workflow-client';
import { WorkflowTeller } from '../application/index.ts';

export class TemporalTeller extends WorkflowTeller {
  readonly #client: WorkflowClient;

  constructor(client: WorkflowClient) {
    super();
    this.#client = client;
  }

  tell<N extends WorkflowName>(workflow: N, payload: WorkflowMap[N]): Promise<void> {
    return this.#client.tell(workflow, payload);
  }
}
