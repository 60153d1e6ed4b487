import type { Draft } from './draft.ts';

/** Whose drafts: one browser may be used by several people and for several workspaces. */
export interface DraftOwner {
  readonly userId: string;
  readonly workspaceId: string;
}

/** Drafts in this browser that the server has not confirmed; keyed by post, or `new`. */
const key = ({ userId, workspaceId }: DraftOwner, postId: string | null) => `arkyra.draft.${userId}.${workspaceId}.${postId ?? 'new'}`;

/** Private windows and full disks may refuse storage; then autosave to the server is all there is. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export const keepDraft = (owner: DraftOwner, draft: Draft): void =>
  void attempt(() => {
    localStorage.setItem(key(owner, draft.postId), JSON.stringify(draft));
    if (draft.postId) localStorage.removeItem(key(owner, null));
  });

export const forgetDraft = (owner: DraftOwner, postId: string | null): void => void attempt(() => localStorage.removeItem(key(owner, postId)));

export function keptDraft(owner: DraftOwner, postId: string | null): Draft | null {
  const text = attempt(() => localStorage.getItem(key(owner, postId)));
  const value: unknown = text ? attempt(() => JSON.parse(text)) : null;
  return isDraft(value) ? value : null;
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'parts' in value && Array.isArray(value.parts) && 'targets' in value && Array.isArray(value.targets) && 'version' in value && typeof value.version === 'number';
