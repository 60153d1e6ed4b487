import type { SealedFields, SealProblem } from '../../domain/seal.ts';

/** A row that is to be sealed. */
export interface FreshRow extends SealedFields {
  /** The transaction that wrote it. */
  readonly xact: bigint;
}

/** The last link of a chain. */
export interface ChainHead {
  readonly workspaceId: string;
  readonly sequence: number;
  readonly hash: string;
  /** Rows sealed so far. */
  readonly entries: number;
  readonly lastAt: string;
}

/** Rows of transactions that have all ended, by workspace, time and id. */
export interface Portion {
  readonly rows: readonly FreshRow[];
  readonly heads: ReadonlyMap<string, ChainHead>;
  /** When this sealing began, by the database's clock. */
  readonly at: string;
  /** When the one before began, and the first transaction that began to write after it; null at first. */
  readonly last: { readonly at: string; readonly nextXact: bigint } | null;
}

/** How far the seal had come. */
export interface SealMark {
  /** Rows of earlier transactions were sealed. */
  readonly sealedXact: bigint;
  readonly last: Portion['last'];
  /** The database counts transactions anew: only rows' ids say what was sealed. */
  readonly isCountingAnew: boolean;
}

export interface SealState {
  readonly head: ChainHead | null;
  readonly mark: SealMark;
}

export type Sealed = 'nothing' | 'some' | 'more' | 'busy';

/** The log as cron seals, verifies and cuts it: all workspaces, as the system role. */
export abstract class SealStore {
  /**
   * Takes the next rows, at most about `atMost`, whole transactions always, and keeps the heads that `seal` answers, in one
   * transaction: what `seal` did is done again when it breaks off. `busy`: another process seals just now.
   */
  abstract sealNext(atMost: number, seal: (portion: Portion) => Promise<readonly ChainHead[]>): Promise<Sealed>;
  /** True when the database counts transactions anew, as after a restore into another server. */
  abstract isCountingAnew(): Promise<boolean>;
  /** After a restore: of all rows only these count as sealed. */
  abstract recount(sealed: AsyncIterable<readonly string[]>): Promise<void>;

  /** Head and mark at one moment. */
  abstract state(workspaceId: string): Promise<SealState>;
  /** Workspaces that have a chain or rows. */
  abstract workspaces(): Promise<readonly string[]>;
  /** Rows of the workspace from one time to another, both included. */
  abstract rowsBetween(workspaceId: string, from: string, to: string): Promise<readonly SealedFields[]>;
  abstract rowsById(workspaceId: string, ids: readonly string[]): Promise<readonly SealedFields[]>;
  /** How many rows since `from` were sealed when the mark was there. */
  abstract countSealed(workspaceId: string, mark: SealMark, from: string | null): Promise<number>;
  /** Ids and times of those rows in portions, in order. */
  abstract sealedIds(workspaceId: string, mark: SealMark, from: string | null): AsyncIterable<readonly (readonly [id: string, at: string])[]>;
  /** The first row that was not sealed then and claims a time before the last seal. */
  abstract firstBackdated(workspaceId: string, mark: SealMark): Promise<{ readonly id: string; readonly at: string } | null>;
  abstract keepVerdict(workspaceId: string, problem: SealProblem | null): Promise<void>;

  /** Makes sure of the partitions of these months. How many were new. */
  abstract addMonths(months: readonly string[]): Promise<number>;
  /** Whether there is anything before this day, and whether all of it is sealed. */
  abstract before(day: string): Promise<'nothing' | 'sealed' | 'unsealed'>;
  abstract dropMonths(cut: string): Promise<number>;
}
