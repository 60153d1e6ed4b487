import type { Post } from '@arkyra/contracts/http';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { unwrap } from '../../api/unwrap.ts';
import { composerEdits } from '../../frame/composer.ts';
import { Autosaver, type SavedAs, type SaveStatus } from './autosaver.ts';
import { bodyOf, type Draft, isEmpty } from './draft.ts';
import { forgetDraft, keepDraft } from './kept-drafts.ts';

const isPassing = (error: unknown) => !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500 || error.status === 429;

/** Creates the post or changes it; the state is left as it is unless `state` says more. */
async function store(draft: Draft, state?: 'draft' | 'scheduled' | 'now'): Promise<Post> {
  const body = bodyOf(draft);
  if (!draft.postId) return unwrap(api.POST('/posts', { body: { ...body, state: state ?? 'draft' } }));
  return unwrap(api.PATCH('/posts/{id}', { params: { path: { id: draft.postId } }, body: { ...body, version: draft.version, ...(state ? { state } : {}) } }));
}

async function saveDraft(draft: Draft): Promise<SavedAs> {
  const post = await store(draft);
  if (!draft.postId) composerEdits(post.id);
  return { postId: post.id, version: post.version };
}

export interface ComposerState {
  readonly draft: Draft;
  readonly status: SaveStatus;
  readonly error: unknown;
  readonly change: (next: (draft: Draft) => Draft) => void;
  /** Schedules or publishes what is written. Throws what the API answered. */
  readonly submit: (state: 'scheduled' | 'now') => Promise<Post>;
  /** Saves what is still waiting; false when it could not. */
  readonly flush: () => Promise<boolean>;
  /** After a conflict: what is written here wins over the other version. */
  readonly overwrite: () => Promise<void>;
}

/**
 * The text being written and where it is safe. Drafts go to the server by themselves; a planned post
 * changes only when the person says so, so that half a sentence is never published.
 */
export function useComposer(initial: Draft, isPlanned: boolean): ComposerState {
  const [draft, setDraft] = useState(initial);
  const [status, setStatus] = useState<SaveStatus>('clean');
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(initial);
  const saver = useRef<Autosaver | null>(null);
  const refusal = useRef<unknown>(null);

  const adopt = useCallback((change: Partial<Draft>) => {
    latest.current = { ...latest.current, ...change };
    setDraft(latest.current);
  }, []);

  useEffect(() => {
    const own = new Autosaver({
      save: saveDraft,
      keep: keepDraft,
      onStatus: (next, failure) => {
        setStatus(next);
        setError(failure ?? null);
        if (next === 'saved') for (const id of [latest.current.postId, null]) forgetDraft(id);
        refusal.current = failure ?? null;
      },
      onSaved: adopt,
      isPassing,
    });
    saver.current = own;
    return () => own.stop();
  }, [adopt]);

  const change = useCallback(
    (next: (value: Draft) => Draft) => {
      adopt(next(latest.current));
      if (isPlanned) keepDraft(latest.current);
      else if (latest.current.postId || !isEmpty(latest.current)) saver.current?.change(latest.current);
    },
    [adopt, isPlanned],
  );
  const flush = useCallback(async () => (isPlanned ? true : ((await saver.current?.flush()) ?? true)), [isPlanned]);
  const submit = useCallback(async (state: 'scheduled' | 'now') => {
    // The draft exists first, so that a repeated press changes one post instead of making two.
    if (!isPlanned && !(await saver.current?.flush())) throw refusal.current;
    const post = await store(latest.current, state);
    forgetDraft(post.id);
    forgetDraft(null);
    return post;
  }, [isPlanned]);
  const overwrite = useCallback(async () => {
    const { postId } = latest.current;
    if (!postId) return;
    const { version } = await unwrap(api.GET('/posts/{id}', { params: { path: { id: postId } } }));
    adopt({ version });
    if (!isPlanned) saver.current?.change(latest.current);
    setStatus('waiting');
    setError(null);
  }, [adopt, isPlanned]);
  return { draft, status, error, change, submit, flush, overwrite };
}
