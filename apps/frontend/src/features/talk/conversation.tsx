import { Button } from '@arkyra/ui/button';
import { Skeleton } from '@arkyra/ui/skeleton';
import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { CommentForm } from './comment-form.tsx';
import { DecisionItem } from './decision-item.tsx';
import { saidInOrder } from './said-in-order.ts';
import { Thread } from './thread.tsx';
import { type Comments, useComments } from './use-comments.ts';
import { useLinkedComment } from './use-linked-comment.ts';

/** Threads, the newest on top; what is settled waits below. */
export function Conversation({ postId, comments }: { postId: string; comments: Comments }) {
  const t = useTranslations('talk');
  const problemText = useProblemText();
  const mayWrite = useViewer().permissions.includes('comments:write');
  const { linked, isElsewhere } = useLinkedComment(comments.threads);
  const [asked, setAsked] = useState(false);
  const showsResolved = asked || isElsewhere;
  const resolved = comments.counts?.resolved ?? 0;
  if (comments.error) return <p className="px-4 py-3 text-sm text-danger-ink">{problemText(comments.error)}</p>;
  return (
    <div className="flex flex-col">
      {mayWrite ? (
        <div className="border-b px-4 py-3">
          <CommentForm postId={postId} thread={null} label={t('write')} action={t('send')} send={comments.add} />
        </div>
      ) : null}
      {comments.threads.length + comments.decisions.length === 0 ? <Nothing resolved={resolved} mayWrite={mayWrite} /> : null}
      <Threads comments={comments} mayWrite={mayWrite} linked={linked} />
      {resolved > 0 && !showsResolved ? (
        <Button tone="ghost" size="sm" className="m-2 self-start" onClick={() => setAsked(true)}>
          {t('showResolved', { count: resolved })}
        </Button>
      ) : null}
      {showsResolved ? <Resolved postId={postId} mayWrite={mayWrite} linked={linked} /> : null}
    </div>
  );
}

function Nothing({ resolved, mayWrite }: { resolved: number; mayWrite: boolean }) {
  const t = useTranslations('talk');
  return (
    <p className="flex items-start gap-3 px-4 py-4 text-sm text-ink-faint">
      <MessagesSquare aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span className="text-pretty">{resolved > 0 ? t('allResolved') : mayWrite ? t('empty') : t('emptyReader')}</span>
    </p>
  );
}

function Threads({ comments, mayWrite, linked }: { comments: Comments; mayWrite: boolean; linked: string | null }) {
  const t = useTranslations('talk');
  const said = saidInOrder(comments.threads, comments.decisions);
  if (said.length === 0) return null;
  return (
    <>
      <ul aria-label={t('threads')} className="divide-y divide-line">
        {said.map(({ thread, decision }) =>
          thread ? <Thread key={thread.id} thread={thread} comments={comments} mayWrite={mayWrite} linked={linked} /> : <DecisionItem key={decision.id} decision={decision} />,
        )}
      </ul>
      {comments.hasMore ? (
        <Button tone="ghost" size="sm" className="m-2 self-start" onClick={comments.showMore}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

function Resolved({ postId, mayWrite, linked }: { postId: string; mayWrite: boolean; linked: string | null }) {
  const t = useTranslations('talk');
  const comments = useComments(postId, 'resolved', undefined);
  return (
    <section aria-label={t('resolvedThreads')} className="border-t bg-sunken/50">
      <h3 className="px-4 pt-3 text-xs font-semibold text-ink-faint">{t('resolvedThreads')}</h3>
      {comments.isLoading ? <Skeleton className="m-4 h-8" /> : null}
      <Threads comments={comments} mayWrite={mayWrite} linked={linked} />
    </section>
  );
}
