import type { SealStore } from './ports/seal.store.ts';
import type { Verdict, VerifyAudit } from './verify-audit.use-case.ts';

/** Looks through every chain and leaves what it found where the workspace's own people see it. */
export class CheckChains {
  readonly #verify: VerifyAudit;
  readonly #store: SealStore;

  constructor(verify: VerifyAudit, store: SealStore) {
    this.#verify = verify;
    this.#store = store;
  }

  /** The broken ones. */
  async execute(signal?: AbortSignal): Promise<Verdict[]> {
    const broken: Verdict[] = [];
    for await (const verdict of this.#verify.execute()) {
      await this.#store.keepVerdict(verdict.workspaceId, verdict.problem);
      if (verdict.problem) broken.push(verdict);
      if (signal?.aborted) break;
    }
    return broken;
  }
}
