/** What a row may tell about the change: plain values, never a secret. */
export type AuditData = { readonly [name: string]: string | number | boolean | null | readonly string[] };

/** One action of a person, a key or the system. */
export interface AuditEntry {
  readonly workspaceId: string;
  /** `user:<id>`, `api-key:<id>` or `system`. */
  readonly actor: string;
  /** Object and verb in the past: `api-key.created`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly data?: AuditData;
}
