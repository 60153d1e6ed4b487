import type { RouteName } from '../../tenancy/testing/open-api.ts';
import type { routes } from '../../tenancy/testing/routes.ts';
import { aPicture, type World } from '../../tenancy/testing/world.ts';

type Request = Awaited<ReturnType<(typeof routes)[number]['request']>>;

/** Where the list's own request finds everything done already: one that has something to do. */
export const effectiveRequests: Partial<Record<RouteName, (world: World) => Promise<Request>>> = {
  async 'DELETE /me/sessions'(world) {
    await world.otherSession();
    return { path: '/me/sessions' };
  },
  async 'POST /comments/{id}/reopen'(world) {
    const { id } = await world.comment();
    await world.send('POST', `/comments/${id}/resolve`);
    return { path: `/comments/${id}/reopen` };
  },
  async 'POST /posts/{id}/versions/{number}/restore'(world) {
    const id = await world.editedPost();
    // Edits of one person in a row are one version.
    const key = await world.key(['posts:write']);
    await key.send('PATCH', `/posts/${id}`, { parts: [{ text: 'Something else', mediaIds: [] }] });
    return { path: `/posts/${id}/versions/1/restore` };
  },
  async 'POST /media/{id}/complete'(world) {
    const { id, upload } = (await world.send('POST', '/media', aPicture)).json<{ id: string; upload: { url: string; headers: Record<string, string> } }>();
    const { pathname, search } = new URL(upload.url);
    await world.app.inject({ method: 'PUT', url: pathname + search, headers: upload.headers, payload: Buffer.alloc(aPicture.size) });
    return { path: `/media/${id}/complete` };
  },
};
