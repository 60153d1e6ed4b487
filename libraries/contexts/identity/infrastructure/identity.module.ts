import { AuditTrail } from '@arkyra/audit';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { LinkTokens, MailOutbox } from '@arkyra/notifications';
import { InvitationDesk, MembershipNotice, WorkspaceFounder } from '@arkyra/workspaces';
import { Module, type DynamicModule } from '@nestjs/common';
import { AccountLinks } from '../application/account-links.repository.ts';
import { Accounts } from '../application/accounts.repository.ts';
import { AttemptLimiter } from '../application/attempt-limiter.ts';
import { ChangePassword } from '../application/change-password.use-case.ts';
import { ConfirmEmail } from '../application/confirm-email.use-case.ts';
import { ConfirmPassword } from '../application/confirm-password.use-case.ts';
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
import { RequestPasswordReset } from '../application/request-password-reset.use-case.ts';
import { ResetPassword } from '../application/reset-password.use-case.ts';
import { RevokeOtherSessions } from '../application/revoke-other-sessions.use-case.ts';
import { RevokeSession } from '../application/revoke-session.use-case.ts';
import { SendConfirmation } from '../application/send-confirmation.use-case.ts';
import { SessionNotice } from '../application/session-notice.ts';
import { Sessions } from '../application/sessions.repository.ts';
import { SignInOptions } from '../application/sign-in-options.query.ts';
import { AccessTokens, RefreshTokens } from '../application/tokens.ts';
import { UpdateProfile } from '../application/update-profile.use-case.ts';
import { WorkspaceWelcome } from '../application/workspace-welcome.ts';
import { Argon2PasswordHasher } from './argon2-password-hasher.ts';
import { JoseAccessTokens } from './jose-access-tokens.ts';
import { PrismaAccountLinks } from './prisma-account-links.ts';
import { PrismaAccounts } from './prisma-accounts.ts';
import { PrismaSessions } from './prisma-sessions.ts';
import { RandomRefreshTokens } from './random-refresh-tokens.ts';

type RegisterParts = [Accounts, PasswordHasher, AttemptLimiter, RegistrationPolicy, WorkspaceWelcome, OpenSession, LinkTokens, MailOutbox, MembershipNotice, Ids, Clock];

const sessions = wireAs(Sessions, PrismaSessions, [Database, AuditTrail]);

const accountLinks = wireAs(AccountLinks, PrismaAccountLinks, [Database, AuditTrail, MailOutbox]);

const shared = [
  sessions,
  wireAs(AccessTokens, JoseAccessTokens, [Config, Clock]),
  wire(OpenSession, [Sessions, AccessTokens, RefreshTokens, Ids, Clock]),
  {
    provide: Register,
    useFactory: (...[accounts, hasher, limiter, policy, welcome, openSession, links, mails, notice, ids, clock]: RegisterParts) =>
      new Register({ accounts, hasher, limiter, policy, welcome, openSession, links, mails, notice, ids, clock }),
    inject: [Accounts, PasswordHasher, AttemptLimiter, RegistrationPolicy, WorkspaceWelcome, OpenSession, LinkTokens, MailOutbox, MembershipNotice, Ids, Clock],
  },
  wire(LogIn, [Accounts, PasswordHasher, AttemptLimiter, OpenSession]),
  wire(LogOut, [Sessions, AccessTokens, RefreshTokens, SessionNotice, Clock]),
  wire(RefreshSession, [Accounts, Sessions, AccessTokens, RefreshTokens, SessionNotice, Ids, Clock]),
  wire(ChangePassword, [Accounts, PasswordHasher, AttemptLimiter, SessionNotice, Clock]),
  wire(SignInOptions, [Accounts, RegistrationPolicy, MailOutbox]),
  wire(ConfirmPassword, [Accounts, PasswordHasher, AttemptLimiter]),
  wire(RequestPasswordReset, [Accounts, AccountLinks, LinkTokens, MailOutbox, AttemptLimiter, Ids, Clock]),
  wire(ResetPassword, [AccountLinks, LinkTokens, PasswordHasher, AttemptLimiter, SessionNotice, Clock]),
  wire(ConfirmEmail, [AccountLinks, LinkTokens, AttemptLimiter, Clock]),
  wire(SendConfirmation, [GetAccount, AccountLinks, LinkTokens, MailOutbox, AttemptLimiter, Ids, Clock]),
  wire(UpdateProfile, [Accounts]),
  wire(GetAccount, [Accounts]),
  wire(ListSessions, [Sessions, Clock]),
  wire(RevokeSession, [Sessions, SessionNotice, Clock]),
  wire(RevokeOtherSessions, [Sessions, SessionNotice, Clock]),
];

/** Everything about people and their sign-ins. */
export class IdentityModule {
  /** `imports` provide `WorkspaceFounder`, `InvitationDesk`, `AttemptLimiter`, `SessionNotice` and `WorkspaceWelcome`; mail is global. */
  static with(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: IdentityModule,
      imports,
      providers: [
        wireAs(Accounts, PrismaAccounts, [Database, WorkspaceFounder, InvitationDesk, MailOutbox, AuditTrail]),
        accountLinks,
        { provide: PasswordHasher, useFactory: () => new Argon2PasswordHasher() },
        wireAs(RefreshTokens, RandomRefreshTokens, []),
        { provide: RegistrationPolicy, useFactory: ({ env }: Config): RegistrationPolicy => ({ kind: env.ARKYRA_REGISTRATION }), inject: [Config] },
        ...shared,
      ],
      exports: [RegistrationPolicy, ...shared.map(({ provide }) => provide)],
    };
  }
}

/** What cron needs of identity, without the ports of signing in. */
@Module({ providers: [sessions, wire(PurgeSessions, [Sessions, Clock])], exports: [PurgeSessions] })
export class IdentityUpkeepModule {}
