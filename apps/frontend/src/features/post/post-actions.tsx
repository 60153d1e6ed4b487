import type { Post } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { toast } from '@arkyra/ui/toast';
import { Pause, Pencil, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../api/client.ts';
import { done, unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { openComposer } from '../../frame/composer.ts';
import { preloadComposer } from '../../frame/composer-host-client.tsx';
import { useViewer } from '../../session/viewer-client.tsx';
import { canEdit } from './can-edit.ts';
import { useAction } from './use-action.ts';

const ConfirmDialog = lazy(() => import('@arkyra/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })));

export function PostActions({ post, changed }: { post: Post; changed: () => void }) {
  const t = useTranslations('post');
  const common = useTranslations('common');
  const { permissions } = useViewer();
  const { busy, run } = useAction(changed);
  const [asking, setAsking] = useState(false);
  const mayPublish = permissions.includes('posts:publish');
  if (!permissions.includes('posts:write')) return null;
  const pause = () => run(() => unwrap(api.POST('/posts/{id}/pause', { params: { path: { id: post.id } } })), t('pausedDone'));
  return (
    <>
      {canEdit(post, mayPublish) ? (
        <Button size="sm" onPointerEnter={preloadComposer} onFocus={preloadComposer} onClick={() => openComposer({ postId: post.id })}>
          <Pencil aria-hidden="true" className="size-3.5" />
          {common('edit')}
        </Button>
      ) : null}
      {mayPublish && post.deliveries.some(({ state }) => state === 'scheduled') ? (
        <Button size="sm" busy={busy} onClick={() => void pause()}>
          {busy ? null : <Pause aria-hidden="true" className="size-3.5" />}
          {t('pause')}
        </Button>
      ) : null}
      {mayPublish || post.state === 'draft' ? (
        <Button size="sm" onClick={() => setAsking(true)}>
          <Trash2 aria-hidden="true" className="size-3.5" />
          {common('delete')}
        </Button>
      ) : null}
      {asking ? (
        <Suspense>
          <DeletePost post={post} onClose={() => setAsking(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function DeletePost({ post, onClose }: { post: Post; onClose: () => void }) {
  const t = useTranslations('post');
  const common = useTranslations('common');
  const problemText = useProblemText();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const remove = async () => {
    setBusy(true);
    try {
      await done(api.DELETE('/posts/{id}', { params: { path: { id: post.id } } }));
      toast({ tone: 'success', text: t('deleted') });
      router.push('/calendar');
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const wentOut = post.deliveries.some(({ state }) => state === 'published');
  return (
    <ConfirmDialog
      title={t('deleteTitle')}
      text={t(wentOut ? 'deletePublishedText' : 'deleteText')}
      confirmLabel={common('delete')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={busy}
      error={
        error ? (
          <p role="alert" className="text-danger-ink">
            {problemText(error)}
          </p>
        ) : null
      }
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
