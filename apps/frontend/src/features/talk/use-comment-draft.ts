import type { Comment, CommentThread, CreateCommentRequest } from '@arkyra/contracts/http';
import { commentLength, longestComment } from '@arkyra/contracts/mentions';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useViewer } from '../../session/viewer-client.tsx';
import { type Person, toShown, toStored } from './mention-draft.ts';
import { shownAtOnce } from './shown-at-once.ts';

export interface MentionDraft {
  readonly text: string;
  readonly chosen: readonly Pick<Person, 'id' | 'label'>[];
}

export interface CommentTask {
  readonly postId: string;
  /** What is answered; null begins a thread. */
  readonly thread: CommentThread | null;
  readonly editing?: Comment;
  readonly send: (body: CreateCommentRequest, shown: Comment) => Promise<void>;
  readonly onDone?: () => void;
}

const empty: MentionDraft = { text: '', chosen: [] };

/** Words on their way to be a comment. What was typed stays until the server has it. */
export function useCommentDraft({ postId, thread, editing, send, onDone }: CommentTask) {
  const t = useTranslations('talk');
  const { user } = useViewer();
  const [draft, setDraft] = useState<MentionDraft>(() => (editing ? toShown(editing.text, editing.mentions, [], t('formerMember')) : empty));
  const [internal, setInternal] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const stored = toStored(draft.text, draft.chosen).trim();
  const left = longestComment - commentLength(stored);
  const canSend = stored !== '' && left >= 0 && !busy;

  async function submit() {
    if (!canSend) return;
    const body = { text: stored, ...(thread && { threadId: thread.id }), ...(internal && !thread?.internal && { internal }) };
    setBusy(true);
    setProblem(null);
    // It shows in the conversation at once; here it is kept until it is sure.
    if (!editing) setDraft(empty);
    try {
      await send(body, shownAtOnce({ postId, thread, body, user, chosen: draft.chosen }));
      setInternal(false);
      onDone?.();
    } catch (error) {
      setDraft((now) => (now.text === '' ? draft : now));
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }
  return { draft, setDraft, internal, setInternal, left, canSend, problem, submit };
}
