import type { Comment, CommentThread, CommentThreadList } from '@arkyra/contracts/http';
import { commentLength, longestComment } from '@arkyra/contracts/mentions';
import { Avatar } from '@arkyra/ui/avatar';
import { Button } from '@arkyra/ui/button';
import { Card } from '@arkyra/ui/card';
import { Textarea } from '@arkyra/ui/field';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import useSWR from 'swr';
import { useProblemText } from '../../api/use-problem-text.ts';
import { CommentHead } from './comment-head.tsx';
import { CommentText } from './comment-text.tsx';
import { readGuestTalk, sayAsGuest } from './guest-talk-api.ts';

const againMs = 20_000;

/** The conversation about a post for somebody who came by a link. */
export function GuestTalk({ token }: { token: string }) {
  const t = useTranslations('talk');
  const { data, mutate } = useSWR<CommentThreadList, unknown>(['guest-talk', token], () => readGuestTalk(token), { refreshInterval: againMs, shouldRetryOnError: false });
  const [answering, setAnswering] = useState<string | null>(null);
  if (!data) return null;
  const say = async (text: string, threadId?: string) => {
    await sayAsGuest(token, text, threadId);
    await mutate().catch(() => undefined);
    setAnswering(null);
  };
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <h2 className="text-sm font-semibold text-ink-soft">{t('title')}</h2>
      <Card>
        <div className="border-b px-4 py-3">
          <GuestForm label={t('write')} action={t('send')} say={say} />
        </div>
        {data.data.length === 0 ? <p className="px-4 py-3 text-sm text-ink-faint">{t('emptyGuest')}</p> : null}
        <ul aria-label={t('threads')} className="divide-y divide-line">
          {data.data.map((thread) => (
            <GuestThread key={thread.id} thread={thread} isAnswering={answering === thread.id} onAnswer={() => setAnswering(thread.id)} say={(text) => say(text, thread.id)} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

function GuestThread({ thread, isAnswering, onAnswer, say }: { thread: CommentThread; isAnswering: boolean; onAnswer: () => void; say: (text: string) => Promise<void> }) {
  const t = useTranslations('talk');
  return (
    <li className="flex flex-col gap-3 px-4 py-3.5">
      <Said comment={thread} />
      {thread.replies.length > 0 ? (
        <ul aria-label={t('answers')} className="ms-4 flex flex-col gap-3 border-s ps-4">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <Said comment={reply} />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="ms-9">
        {isAnswering ? (
          <GuestForm label={t('answer')} action={t('answer')} say={say} />
        ) : (
          <Button tone="ghost" size="sm" className="-ms-2.5" onClick={onAnswer}>
            {t('answer')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Said({ comment }: { comment: Comment }) {
  const t = useTranslations('talk');
  return (
    <div className="flex min-w-0 gap-2.5">
      <Avatar name={comment.deletedAt ? '' : (comment.author.name ?? '')} className="size-7" />
      <div className="min-w-0 grow">
        <CommentHead comment={comment} />
        {comment.deletedAt ? <p className="text-sm text-ink-faint italic">{t('deletedText')}</p> : <CommentText comment={comment} />}
      </div>
    </div>
  );
}

function GuestForm({ label, action, say }: { label: string; action: string; say: (text: string) => Promise<void> }) {
  const t = useTranslations('talk');
  const problemText = useProblemText();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const canSend = text.trim() !== '' && commentLength(text.trim()) <= longestComment;
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!canSend) return;
    setBusy(true);
    setProblem(null);
    try {
      await say(text.trim());
      setText('');
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form className="flex flex-col gap-2" onSubmit={(event) => void submit(event)}>
      <Textarea dir="auto" rows={2} aria-label={label} placeholder={label} maxLength={longestComment} className="min-h-0! field-sizing-content pointer-coarse:min-h-16!" value={text} onChange={(event) => setText(event.target.value)} />
      {problem ? (
        <p role="alert" className="text-sm text-danger-ink">
          {problemText(problem)}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-xs text-ink-faint">{t('teamReads')}</span>
        <Button type="submit" size="sm" tone="secondary" busy={busy} disabled={!canSend}>
          {action}
        </Button>
      </div>
    </form>
  );
}
