import type { Draft } from './draft.ts';

/** Drafts in this browser that the server has not confirmed; keyed by post, or `new`. */
const key = (postId: string | null) => `arkyra.draft.${postId ?? 'new'}`;

/** Private windows and full disks may refuse storage; then autosave to the server is all there is. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export const keepDraft = (draft: Draft): void =>
  void attempt(() => {
    localStorage.setItem(key(draft.postId), JSON.stringify(draft));
    if (draft.postId) localStorage.removeItem(key(null));
  });

export const forgetDraft = (postId: string | null): void => void attempt(() => localStorage.removeItem(key(postId)));

export function keptDraft(postId: string | null): Draft | null {
  const text = attempt(() => localStorage.getItem(key(postId)));
  const value: unknown = text ? attempt(() => JSON.parse(text)) : null;
  return isDraft(value) ? value : null;
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'parts' in value && Array.isArray(value.parts) && 'targets' in value && Array.isArray(value.targets) && 'version' in value && typeof value.version === 'number';
