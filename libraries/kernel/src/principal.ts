import type { Role } from './role.ts';

/** Who acts, as established once by the request pipeline: authenticate → tenant → limit → permit. */
export interface Principal {
  readonly kind: 'user' | 'api-key';
  /** The user, or the maker of the API key. */
  readonly userId: string;
  readonly workspaceId: string;
  /** The user's present role in the workspace (of a key: its maker's). */
  readonly role: Role;
  /** Set for sessions only. */
  readonly sessionId?: string;
  /** Set for API keys only. */
  readonly apiKeyId?: string;
  /** Scopes of the API key; a session has none and is bound by its role alone. */
  readonly scopes?: readonly string[];
  /** A test key reaches only Sandbox channels and sees only what test keys made. */
  readonly testMode: boolean;
}
