import { AccessTokens, SessionEndedError, type AccessClaims, type VerifiedAccess } from '@arkyra/identity';
import type { Principal } from '@arkyra/kernel';
import { AuthenticateApiKey, WorkspaceNotFoundError } from '@arkyra/workspaces';
import { Injectable } from '@nestjs/common';
import { AccessTokenRefusedError } from './auth.errors.ts';
import { SessionWatch } from './session-watch.ts';
import { Tenants } from './tenants.ts';

/** No workspace has this id, so that no row is within its reach. */
const nowhere = '00000000-0000-0000-0000-000000000000';

/** Turns what was shown into who acts. HTTP reaches it through Passport, sockets call it themselves. */
@Injectable()
export class Authenticator {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly sessionWatch: SessionWatch,
    private readonly authenticateApiKey: AuthenticateApiKey,
    private readonly tenants: Tenants,
  ) {}

  /** Throws `AccessTokenRefusedError`, `SessionEndedError`. */
  async session(accessToken: string): Promise<VerifiedAccess> {
    const claims = await this.accessTokens.verify(accessToken);
    if (!claims) throw new AccessTokenRefusedError();
    if (!(await this.sessionWatch.isActive(claims.sessionId))) throw new SessionEndedError();
    return claims;
  }

  /** Throws `WorkspaceNotFoundError` where the person is no member. Without an id: their oldest workspace. */
  async inWorkspace({ userId, sessionId }: AccessClaims, workspaceId?: string): Promise<Principal> {
    const membership = await this.tenants.resolve(userId, workspaceId);
    return { kind: 'user', userId, sessionId, workspaceId: membership.workspaceId, role: membership.role, testMode: false };
  }

  /** Their oldest workspace, or none at all: where only the person counts. */
  async anywhere(claims: AccessClaims): Promise<Principal> {
    try {
      return await this.inWorkspace(claims);
    } catch (error) {
      if (!(error instanceof WorkspaceNotFoundError)) throw error;
      return { kind: 'user', userId: claims.userId, sessionId: claims.sessionId, workspaceId: nowhere, role: 'guest', testMode: false };
    }
  }

  /** A key belongs to one workspace; naming another one is an error. Throws `ApiKeyRefusedError`. */
  async apiKey(key: string, workspaceId?: string): Promise<Principal> {
    const principal = await this.authenticateApiKey.execute(key);
    if (workspaceId !== undefined && workspaceId !== principal.workspaceId) throw new WorkspaceNotFoundError();
    return principal;
  }
}
