import { Config, derivedKey } from '@arkyra/config';
import type { Clock } from '@arkyra/kernel';
import { SignJWT, errors, jwtVerify } from 'jose';
import { AccessTokens, type AccessClaims, type VerifiedAccess } from '../application/tokens.ts';
import { accessTokenLifetimeMs } from '../domain/session.ts';

const algorithm = 'HS256';
const issuer = 'arkyra';
const audience = 'arkyra:api';
const rememberedTokens = 20_000;

/** JWTs with `sub` (user), `sid` (session), `iat`, `exp`, `iss`, `aud`. A token once verified is remembered: its text is its proof. */
export class JoseAccessTokens extends AccessTokens {
  readonly #key: Uint8Array;
  readonly #clock: Clock;
  readonly #verified = new Map<string, VerifiedAccess>();

  constructor(config: Config, clock: Clock) {
    super();
    this.#key = derivedKey(config.env.ARKYRA_SECRET_KEY, 'access-token');
    this.#clock = clock;
  }

  sign({ userId, sessionId }: AccessClaims): Promise<string> {
    const now = this.#clock.now();
    return new SignJWT({ sid: sessionId })
      .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
      .setSubject(userId)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(new Date(now.getTime() + accessTokenLifetimeMs))
      .sign(this.#key);
  }

  async verify(token: string): Promise<VerifiedAccess | null> {
    const now = this.#clock.now();
    const known = this.#verified.get(token) ?? (await this.#check(token, now));
    if (known && known.expiresAtMs > now.getTime()) return known;
    this.#verified.delete(token);
    return null;
  }

  async #check(token: string, currentDate: Date): Promise<VerifiedAccess | null> {
    try {
      const requiredClaims = ['sub', 'sid', 'iat', 'exp'];
      const { payload } = await jwtVerify<{ sid: unknown }>(token, this.#key, { algorithms: [algorithm], issuer, audience, currentDate, requiredClaims });
      const { sub, sid, exp } = payload;
      if (sub === undefined || typeof sid !== 'string' || exp === undefined) return null;
      const verified = { userId: sub, sessionId: sid, expiresAtMs: exp * 1000 };
      this.#remember(token, verified);
      return verified;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  #remember(token: string, verified: VerifiedAccess): void {
    const oldest = this.#verified.keys().next();
    if (this.#verified.size >= rememberedTokens && !oldest.done) this.#verified.delete(oldest.value);
    this.#verified.set(token, verified);
  }
}
