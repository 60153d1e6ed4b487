/** Plain values, never a secret. */
export type AuditFields = { readonly [name: string]: string | number | boolean | null | readonly string[] };

/** What a row may tell about the change, beside `before` and `after`. */
export type AuditData = AuditFields;

/** One action of a person, a key or the system. */
export interface AuditEntry {
  readonly workspaceId: string;
  /** `user:<id>`, `api-key:<id>`, `guest:<id>` or `system`. */
  readonly actor: string;
  /** Object and verb in the past: `api-key.created`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly data?: AuditData;
  /** What was changed, as it was; fields that stayed are left out by whoever writes. */
  readonly before?: AuditFields;
  readonly after?: AuditFields;
  /** Names, addresses and the like: kept outside what is sealed, so that they can be erased. */
  readonly personal?: AuditFields;
}
