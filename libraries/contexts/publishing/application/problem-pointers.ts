import type { PostProblem } from '@arkyra/contracts';
import type { FieldProblem } from '@arkyra/kernel';
import type { PostContent } from '../domain/index.ts';

/** Names the field of the request that a problem is about (RFC 6901). */
export function fieldOf(problem: PostProblem, content: PostContent): FieldProblem {
  return { pointer: pointerOf(problem, content), code: problem.code, message: problem.message };
}

function pointerOf({ target, part, code, mediaId }: PostProblem, content: PostContent): string {
  if (target === null && part === null) return '/targets';
  if (target !== null && code.startsWith('settings.')) return `/targets/${target}/settings`;
  if (target !== null && part === null) return `/targets/${target}/channelId`;
  const own = target === null ? null : (content.targets[target]?.parts ?? null);
  const base = own === null ? '/parts' : `/targets/${target}/parts`;
  const parts = own ?? content.parts;
  if (code.startsWith('parts.')) return base;
  if (mediaId !== undefined) {
    const index = parts[part ?? 0]?.mediaIds.indexOf(mediaId) ?? -1;
    return `${base}/${part}/mediaIds${index < 0 ? '' : `/${index}`}`;
  }
  return `${base}/${part}/${code.startsWith('media.') ? 'mediaIds' : 'text'}`;
}
