import type { Comment, CommentThreadList } from '@arkyra/contracts/http';
import { createArkyraClient, unwrap } from '@arkyra/sdk';
import { randomKey } from '../../api/random-key.ts';

/** Without cookies: whoever is signed in beside it is nobody here. */
const api = createArkyraClient({ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });

/** Throws `ApiProblem`: 404 for no such post any more, 410 for a link that has ended. */
export const readGuestTalk = async (token: string): Promise<CommentThreadList> => await unwrap(api.GET('/guest/comments', { params: { header: { 'x-guest-token': token }, query: { limit: 100 } } }));

export const sayAsGuest = async (token: string, text: string, threadId: string | undefined): Promise<Comment> =>
  await unwrap(api.POST('/guest/comments', { params: { header: { 'x-guest-token': token, 'Idempotency-Key': randomKey() } }, body: { text, ...(threadId !== undefined && { threadId }) } }));
