'use client';

import type { Channel, Post } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { EmptyState } from '@arkyra/ui/empty-state';
import { toast } from '@arkyra/ui/toast';
import { PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useProblemText } from '../../api/use-problem-text.ts';
import { openComposer } from '../../frame/composer.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { deleteDraft, restoreDraft } from './delete-draft.ts';
import { DraftRow } from './draft-row-client.tsx';
import { type DraftsPage, useDrafts } from './use-drafts.ts';

/** What is begun and not planned; deleting takes effect at once and can be undone. */
export function Drafts({ initial, channels }: { initial: DraftsPage; channels: readonly Channel[] }) {
  const t = useTranslations('drafts');
  const common = useTranslations('common');
  const problemText = useProblemText();
  const { permissions } = useViewer();
  const { drafts, hasMore, loadingMore, loadMore, reload, hide } = useDrafts(initial);

  const failed = (error: unknown) => {
    toast({ tone: 'error', text: problemText(error) });
    void reload();
  };
  const restore = (post: Post) =>
    void restoreDraft(post)
      .then(() => {
        toast({ tone: 'success', text: t('restored') });
        return reload();
      })
      .catch(failed);
  const remove = (post: Post) => {
    void hide(post.id);
    void deleteDraft(post)
      .then(() => toast({ tone: 'success', text: t('deleted'), action: { label: common('undo'), onPress: () => restore(post) } }))
      .catch(failed);
  };
  if (drafts.length === 0)
    return (
      <EmptyState
        icon={<PenLine aria-hidden="true" />}
        title={t('emptyTitle')}
        text={t('emptyText')}
        action={
          <Button tone="primary" onClick={() => openComposer()}>
            {t('new')}
          </Button>
        }
      />
    );
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 p-4 md:p-6">
      <ul aria-label={t('listLabel')} className="overflow-hidden rounded-lg border border-line bg-surface">
        {drafts.map((post) => (
          <DraftRow key={post.id} post={post} channels={channels} canWrite={permissions.includes('posts:write')} onDelete={() => remove(post)} />
        ))}
      </ul>
      {hasMore ? (
        <Button busy={loadingMore} className="self-center" onClick={loadMore}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}
