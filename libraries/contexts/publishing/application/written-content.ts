import type { CreatePostRequest, UpdatePostRequest } from '@arkyra/contracts';
import { excerptOf, mediaIdsOf, type MissedPolicy, type Part, type PostContent, type PostRecord, type Target } from '../domain/index.ts';
import type { WrittenContent } from './ports/post.store.ts';

type RequestPart = NonNullable<UpdatePostRequest['parts']>[number];
type RequestTarget = NonNullable<UpdatePostRequest['targets']>[number];

const partOf = ({ text, mediaIds }: RequestPart): Part => ({ text, mediaIds: mediaIds ?? [] });

const targetOf = ({ channelId, parts, settings }: RequestTarget): Target => ({
  channelId,
  parts: parts?.map(partOf) ?? null,
  settings: settings ?? {},
});

export const contentOf = ({ parts, targets, tags }: Pick<CreatePostRequest, 'parts' | 'targets' | 'tags'>): PostContent => ({
  parts: parts.map(partOf),
  targets: targets.map(targetOf),
  tags: [...new Set(tags ?? [])],
});

/** The post's content with what the request replaces: whole arrays. */
export function contentAfter(record: PostRecord, { parts, targets, tags }: UpdatePostRequest): PostContent {
  return {
    parts: parts?.map(partOf) ?? record.parts,
    targets: targets?.map(targetOf) ?? targetsOf(record),
    tags: tags === undefined ? record.tags : [...new Set(tags)],
  };
}

export const targetsOf = ({ deliveries }: PostRecord): readonly Target[] =>
  deliveries.map(({ channelId, parts, settings }) => ({ channelId, parts, settings }));

/** The content as it is stored, with its projections for lists and calendar. */
export function writtenOf(content: PostContent, timezone: string | null, missedPolicy: MissedPolicy | null): WrittenContent {
  const shown = [...content.parts, ...content.targets.flatMap((target) => target.parts ?? [])];
  return {
    parts: content.parts,
    tags: content.tags,
    excerpt: excerptOf(shown),
    timezone,
    channelIds: content.targets.map((target) => target.channelId),
    mediaIds: mediaIdsOf(content),
    missedPolicy,
  };
}
