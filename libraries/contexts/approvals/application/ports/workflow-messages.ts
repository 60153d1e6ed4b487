import type { WorkflowMap, WorkflowName } from '@arkyra/contracts/workflows';

export interface WorkflowMessage {
  readonly id: string;
  readonly workflow: string;
  readonly payload: unknown;
}

/** What waits to be told to workflows. */
export abstract class WorkflowMessages {
  /**
   * Hands out up to `most` that no other process holds. They are gone once `send` has ended well, and there again when it throws.
   * @returns how many there were.
   */
  abstract drain(most: number, send: (messages: readonly WorkflowMessage[]) => Promise<void>): Promise<number>;
  /** Leaves a message for every request that is open. */
  abstract tellAll(): Promise<void>;
}

/** Temporal. Throws while it is away. */
export abstract class WorkflowTeller {
  abstract tell<N extends WorkflowName>(workflow: N, payload: WorkflowMap[N]): Promise<void>;
}
