import { roles } from '@arkyra/kernel';
import { z } from 'zod';
import { id, instant, timeZone } from './common.ts';
import { email, linkToken, password } from './person.ts';

export const user = z
  .object({
    id,
    email: z.string(),
    /** Whether the address was shown to be theirs. */
    emailVerified: z.boolean(),
    name: z.string(),
    timezone: z.string(),
    locale: z.string(),
    isInstanceOwner: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof user>;

export const workspace = z
  .object({
    id,
    name: z.string(),
    timezone: z.string(),
    missedWindowPolicy: z.enum(['late', 'hold', 'skip']),
    /** Minutes after which a planned time counts as missed. */
    missedWindowMinutes: z.number().int(),
    role: z.enum(roles),
    createdAt: instant,
  })
  .meta({ id: 'Workspace' });
export type Workspace = z.infer<typeof workspace>;

/** Nobody has so many that they need pages. */
export const workspaceList = z.object({ data: z.array(workspace), nextCursor: z.null() }).meta({ id: 'WorkspaceList' });

export const registerRequest = z
  .object({ email, password, name: z.string().trim().min(1).max(100), timezone: timeZone.optional(), invitation: linkToken.optional() })
  .meta({ id: 'RegisterRequest' });
export type RegisterRequest = z.infer<typeof registerRequest>;

export const loginRequest = z.object({ email, password: z.string().min(1).max(200) }).meta({ id: 'LoginRequest' });
export type LoginRequest = z.infer<typeof loginRequest>;

/** `?tokens=body` asks for the refresh token in the answer, for clients without cookies. */
export const tokensQuery = z.object({ tokens: z.enum(['cookie', 'body']).default('cookie') });

/** Without a body the cookie counts. */
export const refreshRequest = z.object({ refreshToken: z.string().max(200).optional() }).meta({ id: 'RefreshRequest' }).nullish();

const tokens = { accessToken: z.string(), refreshToken: z.string().optional() };
export const registerResponse = z.object({ user, workspace, ...tokens }).meta({ id: 'RegisterResponse' });
export const loginResponse = z.object({ user, ...tokens }).meta({ id: 'LoginResponse' });

export const meResponse = z
  .object({
    user,
    /** The workspace that this request acts in. */
    workspace,
    workspaces: z.array(workspace),
    permissions: z.array(z.string()),
    /** They should confirm their address: it was not, and e-mail is sent here. */
    shouldConfirmEmail: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meResponse>;

export const updateMeRequest = z
  .object({ name: z.string().trim().min(1).max(100).optional(), timezone: timeZone.optional(), locale: z.enum(['en']).optional() })
  .meta({ id: 'UpdateMeRequest' });

export const changePasswordRequest = z
  .object({ currentPassword: z.string().min(1).max(200), newPassword: password })
  .meta({ id: 'ChangePasswordRequest' });

export const session = z
  .object({
    id,
    userAgent: z.string(),
    ipAddress: z.string(),
    createdAt: instant,
    lastUsedAt: instant,
    current: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

export const sessionList = z.object({ data: z.array(session), nextCursor: z.null() }).meta({ id: 'SessionList' });

export const updateWorkspaceRequest = z
  .object({
    name: z.string().trim().min(1).max(100).optional(),
    timezone: timeZone.optional(),
    missedWindowPolicy: z.enum(['late', 'hold', 'skip']).optional(),
    missedWindowMinutes: z.number().int().min(1).max(10_080).optional(),
  })
  .meta({ id: 'UpdateWorkspaceRequest' });
