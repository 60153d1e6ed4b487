import type { ApprovalRecord, Guest, GuestView } from '@arkyra/contracts';
import type { MailContent } from '@arkyra/notifications';

export interface NewGuest {
  readonly id: string;
  readonly workspaceId: string;
  readonly approvalId: string;
  readonly name: string;
  readonly email: string | null;
  readonly isMailed: boolean;
  readonly createdById: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

type ViewedPost = NonNullable<GuestView['post']>;

/** What a link leads to, while it is open. */
export interface OpenedLink {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly testMode: boolean;
  readonly guest: { readonly id: string; readonly name: string; readonly expiresAt: string };
  readonly approval: ApprovalRecord;
  /** Null when it is no longer what was submitted. */
  readonly post: (Omit<ViewedPost, 'media'> & { readonly mediaIds: readonly string[] }) | null;
}

/** People without an account who may see one request. */
export abstract class ApprovalGuests {
  /** With its mail and audit row, in one transaction. */
  abstract add(guest: NewGuest, tokenHash: Uint8Array, mail: MailContent | null, actor: string): Promise<Guest>;
  /** Oldest first. */
  abstract list(workspaceId: string, approvalId: string): Promise<readonly Guest[]>;
  /** False when there is none such that is not revoked. Mail that was not sent yet stays unsent. */
  abstract revoke(where: { readonly workspaceId: string; readonly approvalId: string; readonly guestId: string }, at: Date, actor: string): Promise<boolean>;
  /** By the hash of its token, whatever the workspace. Null: there is none such; `ended`: it has expired or was revoked. */
  abstract open(tokenHash: Uint8Array): Promise<OpenedLink | 'ended' | null>;
}
