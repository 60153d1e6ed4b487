import type { Post } from '@arkyra/contracts/http';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { bodyOf, type Draft } from './draft.ts';

/** Creates the post or changes it; the state is left as it is unless `wish` says more; `queued` takes the next free slot. Throws `ApiProblem`. */
export async function storePost(draft: Draft, wish?: 'draft' | 'scheduled' | 'now' | 'queued'): Promise<Post> {
  const body = wish === 'queued' ? { ...bodyOf(draft), scheduledAt: 'next-slot' } : bodyOf(draft);
  const state = wish === 'queued' ? 'scheduled' : wish;
  if (!draft.postId) return await unwrap(api.POST('/posts', { body: { ...body, state: state ?? 'draft' } }));
  return await unwrap(api.PATCH('/posts/{id}', { params: { path: { id: draft.postId } }, body: { ...body, version: draft.version, ...(state ? { state } : {}) } }));
}

/** Asks for the approval of a draft that was saved, for the time that it has. Throws `ApiProblem`. */
export async function submitPost({ postId, version, wallTime, timezone }: Draft): Promise<Post> {
  const body = { version, ...(wallTime ? { scheduledAt: `${wallTime}:00`, timezone } : {}) };
  return await unwrap(api.POST('/posts/{id}/submit', { params: { path: { id: postId ?? '' } }, body }));
}

/** Throws `ApiProblem`. */
export const readPost = async (id: string): Promise<Post> => await unwrap(api.GET('/posts/{id}', { params: { path: { id } } }));
