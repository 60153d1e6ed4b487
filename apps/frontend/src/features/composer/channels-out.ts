import type { Post } from '@arkyra/contracts/http';
import { type Draft, partsOf, withTargetParts } from './draft.ts';

/** The channels on which the post is, or may be: nothing of them can be changed any more. */
export function channelsOut(post: Post | undefined): ReadonlySet<string> {
  const out = post?.deliveries.filter(({ state, holdReason }) => state === 'published' || holdReason === 'confirm') ?? [];
  return new Set(out.map(({ channelId }) => channelId));
}

/** Freezes the text of the channels that are out, so that changing the shared one concerns the others alone. */
export function withFrozen(draft: Draft, out: ReadonlySet<string>): Draft {
  return [...out].reduce((value, channelId) => withTargetParts(value, channelId, partsOf(value, { channelId })), draft);
}
