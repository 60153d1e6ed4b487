import type { Post } from '@arkyra/contracts/http';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../api/problem.ts';
import { composerEdits } from '../../frame/composer.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { Autosaver, type SaveStatus } from './autosaver.ts';
import { type Draft, isEmpty } from './draft.ts';
import { type DraftOwner, forgetDraft, keepDraft } from './kept-drafts.ts';
import { readPost, storePost, submitPost } from './store-post.ts';

const isPassing = (error: unknown) => !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500 || error.status === 429;

export type Wish = 'draft' | 'scheduled' | 'now' | 'queued' | 'submitted';

export interface ComposerState {
  readonly draft: Draft;
  readonly status: SaveStatus;
  readonly error: unknown;
  readonly change: (next: (draft: Draft) => Draft) => void;
  /** Schedules or publishes what is written, asks for its approval, or takes it off the plan. Throws what the API answered. */
  readonly submit: (state: Wish) => Promise<Post>;
  /** Saves what is still waiting; false when it could not. */
  readonly flush: () => Promise<boolean>;
  /** After a conflict: what is written here wins over the other version. */
  readonly overwrite: () => Promise<void>;
  /** After the post was deleted elsewhere: what is written here becomes a new one. */
  readonly saveAsNew: () => void;
}

interface Start {
  readonly draft: Draft;
  /** Taken from this browser, and perhaps unknown to the server. */
  readonly restored: boolean;
}

/**
 * The text being written and where it is safe. Drafts go to the server by themselves; a planned post
 * changes only when the person says so, so that half a sentence is never published.
 */
export function useComposer(start: Start, isPlanned: boolean): ComposerState {
  const owner = useOwner();
  const [draft, setDraft] = useState(start.draft);
  const [status, setStatus] = useState<SaveStatus>('clean');
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(start.draft);
  const refusal = useRef<unknown>(null);

  const adopt = useCallback((change: Partial<Draft>) => {
    latest.current = { ...latest.current, ...change };
    setDraft(latest.current);
  }, []);
  const tell = useCallback((next: SaveStatus, failure: unknown = null) => {
    refusal.current = failure;
    setStatus(next);
    setError(failure);
  }, []);
  const saver = useSaver({ owner, latest, adopt, tell, atOnce: start.restored && !isPlanned && !isEmpty(start.draft) });

  const change = useCallback(
    (next: (value: Draft) => Draft) => {
      adopt(next(latest.current));
      if (isPlanned) keepDraft(owner, latest.current);
      else if (latest.current.postId || !isEmpty(latest.current)) saver.current?.change(latest.current);
    },
    [adopt, isPlanned, owner, saver],
  );
  const flush = useCallback(async () => (isPlanned ? true : ((await saver.current?.flush()) ?? true)), [isPlanned, saver]);
  const submit = useCallback(
    async (state: Wish) => {
      // The draft exists first, so that a repeated press changes one post instead of making two.
      if (!(await flush())) throw refusal.current;
      const post = await (state === 'submitted' ? submitSaved(latest.current) : storePost(latest.current, state)).catch((failure: unknown) => {
        if (isConflict(failure)) tell('refused', failure);
        throw failure;
      });
      forgetDraft(owner, post.id);
      forgetDraft(owner, null);
      return post;
    },
    [flush, owner, tell],
  );
  const overwrite = useCallback(async () => {
    const { postId } = latest.current;
    if (!postId) return;
    const { version } = await readPost(postId);
    adopt({ version });
    tell(isPlanned ? 'clean' : 'waiting');
    if (!isPlanned) saver.current?.change(latest.current);
  }, [adopt, isPlanned, saver, tell]);
  const saveAsNew = useCallback(() => {
    forgetDraft(owner, latest.current.postId);
    saver.current?.forget();
    adopt({ postId: null, version: 0 });
    saver.current?.change(latest.current);
  }, [adopt, owner, saver]);
  return { draft, status, error, change, submit, flush, overwrite, saveAsNew };
}

/** A draft that was never typed into has not been saved by itself. */
async function submitSaved(draft: Draft): Promise<Post> {
  if (draft.postId) return await submitPost(draft);
  const { id, version } = await storePost(draft);
  return await submitPost({ ...draft, postId: id, version });
}

/** Somebody else changed the post meanwhile. */
export const isConflict = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'post.version_stale';

/** Steady between renders, so that nothing hangs on it anew. */
export function useOwner(): DraftOwner {
  const { user, workspace } = useViewer();
  const [owner] = useState({ userId: user.id, workspaceId: workspace.id });
  return owner;
}

interface SaverOptions {
  readonly owner: DraftOwner;
  readonly latest: { readonly current: Draft };
  readonly adopt: (change: Partial<Draft>) => void;
  readonly tell: (status: SaveStatus, error?: unknown) => void;
  /** What was restored goes to the server without waiting for a key. */
  readonly atOnce: boolean;
}

/** The autosaver of this composer; it sends what waits when the composer leaves the screen, by whatever way. */
function useSaver({ owner, latest, adopt, tell, atOnce }: SaverOptions) {
  const saver = useRef<Autosaver | null>(null);
  useEffect(() => {
    let shown = true;
    const own = new Autosaver({
      save: async (draft) => {
        const post = await storePost(draft);
        if (!draft.postId && shown) composerEdits(post.id);
        return { postId: post.id, version: post.version };
      },
      keep: (draft) => keepDraft(owner, draft),
      onStatus: (next, failure) => {
        tell(next, failure);
        if (next === 'saved') for (const id of [latest.current.postId, null]) forgetDraft(owner, id);
      },
      onSaved: adopt,
      isPassing,
    });
    saver.current = own;
    const start = atOnce ? setTimeout(() => own.change(latest.current)) : undefined;
    return () => {
      shown = false;
      clearTimeout(start);
      void own.flush();
    };
  }, [owner, latest, adopt, tell, atOnce]);
  return saver;
}
