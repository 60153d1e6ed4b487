import type { Plan, Planned } from './batch.ts';
import type { Environment } from './environment.ts';
import type { LedgerRow, States } from './ledger.ts';
import type { Random } from './random.ts';
import type { Run } from './run.ts';

export interface Injection {
  /** Of this run's deliveries, just before the fault. */
  readonly states: States;
  /** What exactly was done, for the log of a violation. */
  readonly note: string;
}

/** One fault of the table. A file in `rows/` each. */
export interface Row {
  readonly name: string;
  /** One line for the table's reader. */
  readonly what: string;
  readonly plan?: (env: Environment, random: Random) => Promise<Plan> | Plan;
  /**
   * Does it while the batch falls due, and undoes what does not undo itself. Undefined = there was nothing to hit, which
   * counts as no run.
   */
  readonly inject: (run: Run) => Promise<Injection | undefined>;
  /** Ends other than `published` that are right here; on class E doubt is, for what was on the wire. */
  readonly mayEnd?: (planned: Planned, row: LedgerRow) => boolean;
  /** Undoes what outlasts the injection, once all has settled. */
  readonly tidy?: (env: Environment) => Promise<void>;
}
