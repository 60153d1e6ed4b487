import type { Clock, Ids } from '@arkyra/kernel';
import * as z from 'zod';
import { handlePattern } from '../rules/index.ts';
import type { NetworkState } from './network-state.ts';
import { refusal, type Outcome } from './outcome.ts';
import type { Account } from './post.ts';
import type { Effect } from './record.ts';
import type { AccessToken, Tokens } from './tokens.ts';

export interface SessionOptions {
  /** Lifetime of an access token. */
  readonly accessTokenMs: number;
  /** How long the token before the present one is still taken, and answered with the same successor. */
  readonly refreshGraceMs: number;
}

export interface SignedIn {
  readonly account: Account;
  readonly token: AccessToken;
}

/** The handle that is never let in. */
const lockedHandle = 'locked';
const wholeHandle = new RegExp(`^${handlePattern.source}$`);
const signInSchema = z.object({
  handle: z.string().trim().toLowerCase().transform((handle) => handle.replace(/^@/, '')),
  displayName: z.string().trim().min(1).max(60).optional(),
});
const refreshSchema = z.object({ refreshToken: z.string() });

export class Sessions {
  readonly #state: NetworkState;
  readonly #tokens: Tokens;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #options: SessionOptions;

  constructor(state: NetworkState, tokens: Tokens, clock: Clock, ids: Ids, options: SessionOptions) {
    this.#state = state;
    this.#tokens = tokens;
    this.#clock = clock;
    this.#ids = ids;
    this.#options = options;
  }

  /** `POST /session {handle, displayName?}`: signs in, and makes the account if it is new. */
  signIn(body: unknown): Outcome {
    const input = signInSchema.safeParse(body).data;
    if (!input || !wholeHandle.test(input.handle)) {
      return refusal(422, 'handle_invalid', 'A handle has up to 30 letters, digits, dots, hyphens and underscores.');
    }
    if (input.handle === lockedHandle) return refusal(401, 'wrong_credentials', 'This account is locked; it can’t sign in.');
    const known = this.#state.accountByHandle(input.handle);
    const account = known ?? { id: this.#ids.next(), handle: input.handle, displayName: input.displayName ?? input.handle };
    const made: Effect[] = known ? [] : [{ type: 'account', account }];
    const family = this.#ids.next();
    return this.#session(account, family, 1, made);
  }

  /** `POST /session/refresh {refreshToken}`: a new pair; each refresh token is good once. */
  refresh(body: unknown): Outcome {
    const token = this.#tokens.refresh(refreshSchema.safeParse(body).data?.refreshToken ?? '');
    const session = token && this.#state.session(token.family);
    const account = token && this.#state.account(token.account);
    if (!token || !session || !account) return refusal(401, 'refresh_token_invalid', 'This refresh token is not one of ours.');
    if (token.serial === session.serial) return this.#session(account, token.family, token.serial + 1, []);
    const late = this.#clock.now().getTime() - session.at;
    if (token.serial === session.serial - 1 && late < this.#options.refreshGraceMs) return this.#pair(account, token.family, session.serial, []);
    return refusal(401, 'refresh_token_used', 'This refresh token has been used before.', { account });
  }

  /** The account behind a bearer token, or why there is none. */
  signedIn(authorization: string | undefined): SignedIn | Outcome {
    const token = this.#tokens.access(authorization?.replace(/^Bearer /, '') ?? '');
    const account = token && this.#state.account(token.account);
    if (!token || !account) return refusal(401, 'token_invalid', 'Sign in first.');
    if (token.expires <= this.#clock.now().getTime() || this.#state.isRevoked(token.id)) {
      return refusal(401, 'token_expired', 'The access token has ended.');
    }
    return { account, token };
  }

  #session(account: Account, family: string, serial: number, effects: readonly Effect[]): Outcome {
    return this.#pair(account, family, serial, [...effects, { type: 'session', family, serial, at: this.#clock.now().getTime() }]);
  }

  #pair(account: Account, family: string, serial: number, effects: readonly Effect[]): Outcome {
    const expires = this.#clock.now().getTime() + this.#options.accessTokenMs;
    const body = {
      account,
      accessToken: this.#tokens.sign({ kind: 'access', id: this.#ids.next(), account: account.id, expires }),
      refreshToken: this.#tokens.sign({ kind: 'refresh', family, account: account.id, serial }),
      expiresAt: new Date(expires).toISOString(),
    };
    return { status: 200, body, effects, account };
  }
}
