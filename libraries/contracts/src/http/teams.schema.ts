import { roles } from '@arkyra/kernel';
import { z } from 'zod';
import { id, instant, timeZone } from './common.ts';
import { email, linkToken, workspaceName } from './person.ts';

/** Roles that members are given: ownership is handed over, guests come by links to what they may see. */
export const memberRoles = ['admin', 'manager', 'editor', 'contributor', 'reviewer', 'viewer'] as const;
export type MemberRole = (typeof memberRoles)[number];
const memberRole = z.enum(memberRoles);

export const createWorkspaceRequest = z.object({ name: workspaceName, timezone: timeZone.optional() }).meta({ id: 'CreateWorkspaceRequest' });

/** To a member; whoever hands it over stays as admin. */
export const transferWorkspaceRequest = z.object({ userId: id, password: z.string().min(1).max(200) }).meta({ id: 'TransferWorkspaceRequest' });

export const member = z
  .object({ userId: id, name: z.string(), email: z.string(), role: z.enum(roles), joinedAt: instant })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof member>;

/** A workspace has as many people as a team, so there are no pages. */
export const memberList = z.object({ data: z.array(member), nextCursor: z.null() }).meta({ id: 'MemberList' });

export const updateMemberRequest = z.object({ role: memberRole }).meta({ id: 'UpdateMemberRequest' });

export const createInvitationRequest = z
  .object({
    /** Without it the link is for whoever has it. */
    email: email.optional(),
    role: memberRole,
    expiresInDays: z.number().int().min(1).max(30).default(7),
  })
  .meta({ id: 'CreateInvitationRequest' });

export const invitation = z
  .object({
    id,
    email: z.string().nullable(),
    role: z.enum(roles),
    invitedBy: z.string(),
    state: z.enum(['open', 'expired']),
    /** How its last e-mail went; null where none was sent. */
    mail: z.enum(['waiting', 'sent', 'failed']).nullable(),
    createdAt: instant,
    expiresAt: instant,
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitation>;

/** The link is shown in this answer alone, and only where it does not go out by e-mail. */
export const madeInvitation = invitation.extend({ link: z.string().nullable() }).meta({ id: 'MadeInvitation' });
export type MadeInvitation = z.infer<typeof madeInvitation>;

/** Those that were neither accepted nor revoked, newest first. */
export const invitationList = z.object({ data: z.array(invitation), nextCursor: z.null() }).meta({ id: 'InvitationList' });

/** What the holder of a link may know. */
export const invitationView = z
  .object({
    workspaceName: z.string(),
    role: z.enum(roles),
    invitedBy: z.string(),
    /** Whom it is for; null = whoever has the link. */
    email: z.string().nullable(),
    state: z.enum(['open', 'expired', 'revoked', 'accepted']),
    expiresAt: instant,
    /** Whether somebody without an account may make one for it. */
    mayRegister: z.boolean(),
  })
  .meta({ id: 'InvitationView' });
export type InvitationView = z.infer<typeof invitationView>;

export const signInOptions = z
  .object({ registration: z.enum(['open', 'invite', 'closed']), mail: z.boolean() })
  .meta({ id: 'SignInOptions' });
export type SignInOptions = z.infer<typeof signInOptions>;

export const forgotPasswordRequest = z.object({ email }).meta({ id: 'ForgotPasswordRequest' });
export const resetPasswordRequest = z
  .object({ token: linkToken, newPassword: z.string().min(10, 'Use at least 10 characters.').max(200) })
  .meta({ id: 'ResetPasswordRequest' });
export const confirmEmailRequest = z.object({ token: linkToken }).meta({ id: 'ConfirmEmailRequest' });
