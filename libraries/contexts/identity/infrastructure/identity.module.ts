import { AuditTrail } from '@arkyra/audit';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { WorkspaceFounder } from '@arkyra/workspaces';
import { Module, type DynamicModule } from '@nestjs/common';
import { Accounts } from '../application/accounts.repository.ts';
import { AttemptLimiter } from '../application/attempt-limiter.ts';
import { ChangePassword } from '../application/change-password.use-case.ts';
import { GetAccount } from '../application/get-account.query.ts';
import { ListSessions } from '../application/list-sessions.query.ts';
import { LogIn } from '../application/log-in.use-case.ts';
import { LogOut } from '../application/log-out.use-case.ts';
import { OpenSession } from '../application/open-session.ts';
import { PasswordHasher } from '../application/password-hasher.ts';
import { PurgeSessions } from '../application/purge-sessions.use-case.ts';
import { RefreshSession } from '../application/refresh-session.use-case.ts';
import { Register } from '../application/register.use-case.ts';
import { RegistrationPolicy } from '../application/registration-policy.ts';
import { RevokeOtherSessions } from '../application/revoke-other-sessions.use-case.ts';
import { RevokeSession } from '../application/revoke-session.use-case.ts';
import { SessionNotice } from '../application/session-notice.ts';
import { Sessions } from '../application/sessions.repository.ts';
import { AccessTokens, RefreshTokens } from '../application/tokens.ts';
import { UpdateProfile } from '../application/update-profile.use-case.ts';
import { WorkspaceWelcome } from '../application/workspace-welcome.ts';
import { Argon2PasswordHasher } from './argon2-password-hasher.ts';
import { JoseAccessTokens } from './jose-access-tokens.ts';
import { PrismaAccounts } from './prisma-accounts.ts';
import { PrismaSessions } from './prisma-sessions.ts';
import { RandomRefreshTokens } from './random-refresh-tokens.ts';

const sessions = wireAs(Sessions, PrismaSessions, [Database, AuditTrail]);

const shared = [
  sessions,
  wireAs(AccessTokens, JoseAccessTokens, [Config, Clock]),
  wire(OpenSession, [Sessions, AccessTokens, RefreshTokens, Ids, Clock]),
  wire(Register, [Accounts, PasswordHasher, AttemptLimiter, RegistrationPolicy, WorkspaceWelcome, OpenSession, Ids, Clock]),
  wire(LogIn, [Accounts, PasswordHasher, AttemptLimiter, OpenSession]),
  wire(LogOut, [Sessions, AccessTokens, RefreshTokens, SessionNotice, Clock]),
  wire(RefreshSession, [Accounts, Sessions, AccessTokens, RefreshTokens, SessionNotice, Ids, Clock]),
  wire(ChangePassword, [Accounts, PasswordHasher, AttemptLimiter, SessionNotice, Clock]),
  wire(UpdateProfile, [Accounts]),
  wire(GetAccount, [Accounts]),
  wire(ListSessions, [Sessions, Clock]),
  wire(RevokeSession, [Sessions, SessionNotice, Clock]),
  wire(RevokeOtherSessions, [Sessions, SessionNotice, Clock]),
];

/** Everything about people and their sign-ins. */
export class IdentityModule {
  /** `imports` provide `WorkspaceFounder`, `AttemptLimiter`, `SessionNotice` and `WorkspaceWelcome`. */
  static with(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: IdentityModule,
      imports,
      providers: [
        wireAs(Accounts, PrismaAccounts, [Database, WorkspaceFounder, AuditTrail]),
        { provide: PasswordHasher, useFactory: () => new Argon2PasswordHasher() },
        wireAs(RefreshTokens, RandomRefreshTokens, []),
        { provide: RegistrationPolicy, useFactory: ({ env }: Config) => ({ open: env.ARKYRA_REGISTRATION === 'open' }), inject: [Config] },
        ...shared,
      ],
      exports: shared.map(({ provide }) => provide),
    };
  }
}

/** What cron needs of identity, without the ports of signing in. */
@Module({ providers: [sessions, wire(PurgeSessions, [Sessions, Clock])], exports: [PurgeSessions] })
export class IdentityUpkeepModule {}
