/** A row of the log as it is sealed: every column but what is personal in `data`. */
export interface SealedFields {
  readonly workspaceId: string;
  readonly id: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** The text of the JSON, as PostgreSQL writes it, without `personal`. */
  readonly data: string;
  readonly requestId: string | null;
}

/** Id, time and hash of one row. */
export type Leaf = readonly [id: string, at: string, hash: string];

/** One batch of a workspace's rows, tied to the batch before it. */
export interface Link {
  readonly workspaceId: string;
  /** Counted from 1 without a gap. */
  readonly sequence: number;
  /** Hash of the link before; null on the first. */
  readonly previous: string | null;
  /** By the database's clock. */
  readonly sealedAt: string;
  /** In the order of time and id. */
  readonly rows: readonly Leaf[];
  /** Ids of rows that claim a time which had been sealed when they were written. */
  readonly backdated: readonly string[];
}

/** Everything up to this link was taken by the retention. */
export interface Cut {
  readonly workspaceId: string;
  /** 0: no whole link was. */
  readonly sequence: number;
  readonly hash: string | null;
  /** Rows of before are gone, in later links too. */
  readonly before: string;
}

/** What is wrong with a log, named by the first row of it. */
export interface SealProblem {
  readonly kind: 'edited' | 'deleted' | 'inserted' | 'reordered' | 'checkpoint_missing' | 'checkpoint_forged' | 'rolled_back';
  /** The link in which it shows; null for rows that are in none. */
  readonly sequence: number | null;
  readonly entry: { readonly id: string; readonly at: string } | null;
}

/** The database's clock and a writer's row are this far apart at most, in milliseconds. */
export const slackMs = 5_000;

const words: Readonly<Record<SealProblem['kind'], string>> = {
  edited: 'was edited after it was sealed',
  deleted: 'was deleted after it was sealed',
  inserted: 'was inserted among sealed rows',
  reordered: 'was moved to another time after it was sealed',
  checkpoint_missing: 'is missing',
  checkpoint_forged: 'was not made by this installation, or was changed since',
  rolled_back: 'is not where the log ends: the log, or its checkpoints, were set back',
};

export function describeProblem({ kind, sequence, entry }: SealProblem): string {
  const checkpoint = sequence === null ? 'no checkpoint' : `checkpoint ${sequence}`;
  return entry ? `Row ${entry.id} of ${entry.at} (${checkpoint}) ${words[kind]}.` : `${checkpoint[0]?.toUpperCase()}${checkpoint.slice(1)} ${words[kind]}.`;
}
