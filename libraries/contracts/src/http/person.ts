import { z } from 'zod';

export const email = z.string().trim().toLowerCase().max(254).check(z.email());
export const password = z.string().min(10, 'Use at least 10 characters.').max(200);
export const workspaceName = z.string().trim().min(1).max(100);
/** The last step of a link that was sent to somebody: 256 bits in base64url. */
export const linkToken = z.string().regex(/^[\w-]{43}$/, 'This is no token of a link.');
