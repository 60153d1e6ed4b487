import type { MailContent, MailState } from '@arkyra/notifications';
import type { Role } from '@arkyra/kernel';
import type { Invitation } from '../domain/invitation.ts';

/** As the people of the workspace see it. */
export interface ListedInvitation extends Invitation {
  readonly inviterName: string;
  readonly inviterRole: Role | null;
  /** How its last e-mail went; null = none was left. */
  readonly mail: MailState | null;
}

/** What the page behind a link needs. */
export interface PresentedInvitation extends Invitation {
  readonly workspaceName: string;
  readonly inviterName: string;
  readonly inviterRole: Role | null;
}

export interface Renewal {
  readonly version: number;
  readonly tokenHash: Uint8Array;
  readonly expiresAt: Date;
}

export abstract class Invitations {
  /**
   * With its mail, if there is one to send, and the audit row in one transaction; takes the place of an expired one for
   * the same address. Throws `MemberAlreadyError`, `InvitedAlreadyError`.
   */
  abstract add(invitation: Invitation, tokenHash: Uint8Array, mail: MailContent | null, actor: string): Promise<ListedInvitation>;
  /** Neither accepted nor revoked, newest first. */
  abstract list(workspaceId: string): Promise<ListedInvitation[]>;
  abstract find(workspaceId: string, id: string): Promise<ListedInvitation | null>;
  /** The former link ends, unsent mail is called off. False when it is not open any longer, or was renewed meanwhile. */
  abstract renew(invitation: Invitation, renewal: Renewal, mail: MailContent | null, actor: string): Promise<boolean>;
  /** False when there is no such open invitation. */
  abstract revoke(workspaceId: string, id: string, at: Date, actor: string): Promise<boolean>;
  abstract present(tokenHash: Uint8Array): Promise<PresentedInvitation | null>;
}
