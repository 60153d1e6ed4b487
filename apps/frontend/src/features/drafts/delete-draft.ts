import type { Post } from '@arkyra/contracts/http';
import { api } from '../../api/client.ts';
import { done, unwrap } from '../../api/unwrap.ts';

export const deleteDraft = (post: Post): Promise<void> => done(api.DELETE('/posts/{id}', { params: { path: { id: post.id } } }));

/** Undo of a deletion: the same content as a new draft. */
export async function restoreDraft(post: Post): Promise<void> {
  await unwrap(
    api.POST('/posts', {
      body: {
        state: 'draft',
        scheduledAt: post.scheduledAt,
        timezone: post.timezone,
        parts: post.parts,
        targets: post.targets.map(({ channelId, parts, settings }) => ({ channelId, settings, ...(parts && { parts }) })),
        tags: post.tags,
      },
    }),
  );
}
