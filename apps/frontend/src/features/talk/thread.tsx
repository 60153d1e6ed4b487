import type { CommentThread } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { toast } from '@arkyra/ui/toast';
import { Check, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import type { Comments } from './use-comments.ts';

interface ThreadProps {
  readonly thread: CommentThread;
  readonly comments: Comments;
  readonly mayWrite: boolean;
  readonly linked: string | null;
}

/** A comment with its answers, and what can be done with them. */
export function Thread({ thread, comments, mayWrite, linked }: ThreadProps) {
  const t = useTranslations('talk');
  const common = useTranslations('common');
  const problemText = useProblemText();
  const [answering, setAnswering] = useState(false);
  const isResolved = thread.resolved !== null;
  const failed = (error: unknown) => toast({ tone: 'error', text: problemText(error) });

  async function settle(resolved: boolean) {
    await comments.settle(thread, resolved);
    const undo = { label: common('undo'), onPress: () => void comments.settle(thread, !resolved).catch(failed) };
    toast({ text: t(resolved ? 'resolvedDone' : 'reopenedDone'), id: `settle-${thread.id}`, action: undo });
  }

  return (
    <li className="flex flex-col gap-3 px-4 py-3.5" data-thread={thread.id}>
      <CommentItem comment={thread} comments={comments} mayWrite={mayWrite} isLinked={linked === thread.id} />
      {thread.replies.length > 0 ? (
        <ul aria-label={t('answers')} className="ms-4 flex flex-col gap-3 border-s ps-4">
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem comment={reply} comments={comments} mayWrite={mayWrite} isLinked={linked === reply.id} />
            </li>
          ))}
        </ul>
      ) : null}
      {isResolved && thread.resolved?.by ? <p className="ms-9 text-xs text-ink-faint">{t('resolvedBy', { name: thread.resolved.by })}</p> : null}
      {mayWrite && answering ? (
        <div className="ms-9">
          <CommentForm postId={thread.postId} thread={thread} label={t('answer')} action={t('answer')} focused send={comments.add} onDone={() => setAnswering(false)} onCancel={() => setAnswering(false)} />
        </div>
      ) : null}
      {mayWrite && !answering ? (
        <div className="ms-7 flex flex-wrap gap-1">
          <Button tone="ghost" size="sm" onClick={() => setAnswering(true)}>
            {t('answer')}
          </Button>
          <Button tone="ghost" size="sm" onClick={() => void settle(!isResolved).catch(failed)}>
            {isResolved ? <RotateCcw aria-hidden="true" className="size-3.5" /> : <Check aria-hidden="true" className="size-3.5" />}
            {t(isResolved ? 'reopen' : 'resolve')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
