import type { Comment } from '@arkyra/contracts/http';
import { Avatar } from '@arkyra/ui/avatar';
import { IconButton } from '@arkyra/ui/button';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useViewer } from '../../session/viewer-client.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentHead } from './comment-head.tsx';
import { CommentText } from './comment-text.tsx';
import type { Comments } from './use-comments.ts';

const DeleteCommentDialog = lazy(() => import('./delete-comment-dialog.tsx').then((module) => ({ default: module.DeleteCommentDialog })));

interface ItemProps {
  readonly comment: Comment;
  readonly comments: Comments;
  readonly mayWrite: boolean;
  readonly isLinked: boolean;
}

export function CommentItem({ comment, comments, mayWrite, isLinked }: ItemProps) {
  const t = useTranslations('talk');
  const { user } = useViewer();
  const place = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const isMine = mayWrite && comment.author.kind === 'member' && comment.author.id === user.id && comment.deletedAt === null;
  useEffect(() => {
    if (isLinked) place.current?.scrollIntoView({ block: 'center' });
  }, [isLinked]);
  return (
    <div ref={place} id={`comment-${comment.id}`} className={`flex min-w-0 gap-2.5 rounded-md ${isLinked ? 'bg-accent-soft outline-8 outline-accent-soft' : ''}`}>
      <Avatar name={comment.deletedAt ? '' : (comment.author.name ?? '')} className="size-7" />
      <div className="min-w-0 grow">
        <CommentHead comment={comment}>
          {isMine && !editing ? (
            <span className="-my-1.5 ms-auto -me-1.5 flex">
              <IconButton label={t('edit')} size="sm" onClick={() => setEditing(true)}>
                <Pencil aria-hidden="true" className="size-3.5" />
              </IconButton>
              <IconButton label={t('delete')} size="sm" onClick={() => setDeleting(true)}>
                <Trash2 aria-hidden="true" className="size-3.5" />
              </IconButton>
            </span>
          ) : null}
        </CommentHead>
        {comment.deletedAt ? (
          <p className="text-sm text-ink-faint italic">{t('deletedText')}</p>
        ) : editing ? (
          <CommentForm postId={comment.postId} thread={null} editing={comment} label={t('editLabel')} action={t('saveEdit')} focused send={({ text }) => comments.edit(comment, text)} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
        ) : (
          <CommentText comment={comment} meId={user.id} />
        )}
      </div>
      {deleting ? (
        <Suspense>
          <DeleteCommentDialog remove={() => comments.remove(comment)} onClose={() => setDeleting(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
