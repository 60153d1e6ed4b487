import type { ApprovalVerdict, GuestView } from '@arkyra/contracts/http';
import { createArkyraClient, unwrap } from '@arkyra/sdk';

/** Without cookies: whoever is signed in beside it is nobody here. */
const api = createArkyraClient({ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
const header = (token: string) => ({ params: { header: { 'x-guest-token': token } } });

/** Throws `ApiProblem`: 404 for no such link, 410 for one that has ended. */
export const openLink = async (token: string): Promise<GuestView> => await unwrap(api.GET('/guest', header(token)));

/** Throws `ApiProblem`: 409 when it has moved on from `step`. */
export const answerLink = async (token: string, verdict: ApprovalVerdict, step: number, comment: string): Promise<GuestView> =>
  await unwrap(api.POST('/guest/decisions', { ...header(token), body: { verdict, step, ...(comment ? { comment } : {}) } }));
