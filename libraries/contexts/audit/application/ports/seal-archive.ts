import type { Cut, Link } from '../../domain/seal.ts';

/** A link as it was found: with its hash, or as not made by this installation. */
export type FoundLink = { readonly link: Link; readonly hash: string } | 'forged';

/** Where a link lies: its number, and the beginning of its hash. */
export interface LinkPlace {
  readonly sequence: number;
  readonly key: string;
}

/** Signed links outside the database. */
export abstract class SealArchive {
  /** Signs and keeps it; durable when it resolves with its hash. Another link of the same number stays beside it. */
  abstract put(link: Link): Promise<string>;
  /** By number. */
  abstract places(workspaceId: string): Promise<readonly LinkPlace[]>;
  /** Null when it is gone meanwhile. */
  abstract read(place: LinkPlace): Promise<FoundLink | null>;
  abstract remove(place: LinkPlace): Promise<void>;
  abstract putCut(cut: Cut): Promise<void>;
  abstract cut(workspaceId: string): Promise<Cut | 'forged' | null>;
  /** Workspaces of which there is anything. */
  abstract workspaces(): Promise<readonly string[]>;
}
