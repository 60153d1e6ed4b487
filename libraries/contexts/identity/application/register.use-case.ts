import type { RegisterRequest } from '@arkyra/contracts/http';
import type { Clock, Ids } from '@arkyra/kernel';
import type { LinkTokens, MailOutbox } from '@arkyra/notifications';
import { firstWorkspaceName, type MembershipNotice } from '@arkyra/workspaces';
import type { Account } from '../domain/account.ts';
import type { Device } from '../domain/session.ts';
import { confirmationMail } from './account.mail.ts';
import type { Accounts, InvitedAccount, NewAccount } from './accounts.repository.ts';
import type { AttemptLimiter } from './attempt-limiter.ts';
import { newAccountLink } from './new-account-link.ts';
import type { OpenSession, SignIn } from './open-session.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { RegistrationPolicy } from './registration-policy.ts';
import type { WorkspaceWelcome } from './workspace-welcome.ts';

export interface Registered {
  readonly account: Account;
  readonly workspaceId: string;
  readonly signIn: SignIn;
}

/** Ports around an account that is made; the order of Register's wiring. */
export interface RegisterPorts {
  readonly accounts: Accounts;
  readonly hasher: PasswordHasher;
  readonly limiter: AttemptLimiter;
  readonly policy: RegistrationPolicy;
  readonly welcome: WorkspaceWelcome;
  readonly openSession: OpenSession;
  readonly links: LinkTokens;
  readonly mails: MailOutbox;
  readonly notice: MembershipNotice;
  readonly ids: Ids;
  readonly clock: Clock;
}

export class Register {
  readonly #ports: RegisterPorts;

  constructor(ports: RegisterPorts) {
    this.#ports = ports;
  }

  /** By an invitation: into its workspace; else into a new one, which is welcomed. */
  async execute({ email, password, name, timezone = 'UTC', invitation }: RegisterRequest, device: Device): Promise<Registered> {
    const { accounts, hasher, limiter, links, mails, notice, openSession, policy, ids, clock } = this.#ports;
    await limiter.take('register', { ipAddress: device.ipAddress });
    const createdAt = clock.now();
    const id = ids.next();
    const link = mails.isOn ? newAccountLink(ids, links, createdAt, { userId: id, email, purpose: 'verify-email' }) : null;
    const made = {
      account: { id, email, name, passwordHash: await hasher.hash(password), timezone, locale: 'en', emailVerifiedAt: null, createdAt },
      policy: policy.kind,
      confirmation: link && { link, mail: confirmationMail(link.id, name) },
    };
    const { account, workspaceId } = invitation === undefined ? await this.#found(made, name) : await accounts.registerInvited(withHash(made, links.hashOf(invitation)));
    if (link) mails.wake();
    notice.changed([account.id]);
    const [signIn] = await Promise.all([openSession.execute(account.id, device), invitation === undefined ? this.#welcome(account, workspaceId) : undefined]);
    return { account, workspaceId, signIn };
  }

  async #found(made: Omit<NewAccount, 'workspace'>, name: string): Promise<{ account: Account; workspaceId: string }> {
    const workspaceId = this.#ports.ids.next();
    return { account: await this.#ports.accounts.register({ ...made, workspace: { id: workspaceId, name: firstWorkspaceName(name) } }), workspaceId };
  }

  #welcome({ id: userId, name }: Account, workspaceId: string): Promise<void> {
    return this.#ports.welcome.welcome({ workspaceId, userId, name });
  }
}

const withHash = (made: Omit<NewAccount, 'workspace'>, invitationHash: Uint8Array): InvitedAccount => ({ ...made, invitationHash });
