import type { PartToSend, SendContext } from '@arkyra/network-kit';
import * as z from 'zod';
import { languages } from '../rules/index.ts';
import type { Embed } from './embed.ts';
import type { Facet } from './facets.ts';
import { postCollection } from './permalink.ts';
import { tidTime } from './tid.ts';

interface Ref {
  readonly uri: string;
  readonly cid: string;
}

/** app.bsky.feed.post */
export interface PostRecord {
  readonly $type: typeof postCollection;
  readonly text: string;
  readonly createdAt: string;
  readonly langs?: readonly string[];
  readonly facets?: readonly Facet[];
  readonly reply?: { readonly root: Ref; readonly parent: Ref };
  readonly embed?: Embed;
}

/** A prepared part as it comes back from storage. */
export const preparedSchema = z.object({
  record: z.looseObject({ $type: z.literal(postCollection), text: z.string(), createdAt: z.string() }),
});

/** The record to create. The same part with the same facets and embed gives the same bytes: nothing here is fresh. */
export function postRecord(part: PartToSend, context: SendContext, facets: readonly Facet[], embed: Embed | undefined): PostRecord {
  const langs = languages(context.settings);
  const reply = replyOf(part);
  return {
    $type: postCollection,
    text: part.text,
    createdAt: tidTime(part.key).toISOString(),
    ...(langs.length > 0 ? { langs } : {}),
    ...(facets.length > 0 ? { facets } : {}),
    ...(reply ? { reply } : {}),
    ...(embed ? { embed } : {}),
  };
}

/** A thread hangs on its first post; each part answers the one before. */
function replyOf({ published }: PartToSend): PostRecord['reply'] {
  const [root] = published;
  const parent = published.at(-1);
  if (!root || !parent) return undefined;
  const ref = ({ externalId, ref: { cid = '' } }: typeof root) => ({ uri: externalId, cid });
  return { root: ref(root), parent: ref(parent) };
}
