import type { Delivery, Post } from '@arkyra/contracts/http';

const open = new Set<Post['state']>(['draft', 'scheduled', 'partly_published', 'needs_attention']);
const onItsWay = new Set<Delivery['state']>(['publishing', 'unknown']);

/** Whether the composer may open it: something is still to go out, and nothing is on its way right now. */
export function canEdit(post: Post, mayPublish: boolean): boolean {
  if (post.state === 'draft') return true;
  return mayPublish && open.has(post.state) && !post.deliveries.some(({ state }) => onItsWay.has(state));
}
