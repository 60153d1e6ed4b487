export interface AccessClaims {
  readonly userId: string;
  readonly sessionId: string;
}

export interface VerifiedAccess extends AccessClaims {
  /** Epoch milliseconds. */
  readonly expiresAtMs: number;
}

/** Short-lived signed tokens that the API reads without asking the database. */
export abstract class AccessTokens {
  abstract sign(claims: AccessClaims): Promise<string>;
  /** Null when it is not ours or has expired. */
  abstract verify(token: string): Promise<VerifiedAccess | null>;
}

/** Opaque, long-lived, shown once; the hash alone is stored. */
export abstract class RefreshTokens {
  abstract make(): { readonly token: string; readonly hash: Uint8Array };
  abstract hashOf(token: string): Uint8Array;
}
