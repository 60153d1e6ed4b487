import type { AuditEntry as ShownEntry, AuditSeal } from '@arkyra/contracts';

export type { ShownEntry };

export interface AuditFilter {
  readonly actor?: string | undefined;
  /** A whole action, or what stands before its dot. */
  readonly action?: string | undefined;
  readonly objectId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface AuditRange extends AuditFilter {
  readonly workspaceId: string;
  /** Only what test keys did. */
  readonly testMode: boolean;
}

/** A row's place in the list. */
export interface AuditPoint {
  readonly at: string;
  readonly id: string;
}

/** The log as its owners read it: latest first. */
export abstract class AuditLog {
  abstract list(range: AuditRange, after: AuditPoint | null, limit: number): Promise<readonly ShownEntry[]>;
  /** Counted up to `most`. */
  abstract count(range: AuditRange, most: number): Promise<number>;
  abstract seal(workspaceId: string): Promise<Omit<AuditSeal, 'retentionMonths'>>;
  /** Leaves a row that says who took what out. */
  abstract recordExport(range: AuditRange, actor: string, data: { readonly format: string; readonly rows: number }): Promise<void>;
}
