'use client';

import type { Channel, Post } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Card } from '@arkyra/ui/card';
import { EmptyState } from '@arkyra/ui/empty-state';
import { toast } from '@arkyra/ui/toast';
import { PenLine, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useProblemText } from '../../api/use-problem-text.ts';
import { openComposer } from '../../frame/composer.ts';
import { preloadComposer } from '../../frame/composer-host-client.tsx';
import { useViewer } from '../../session/viewer-client.tsx';
import { useChannels } from '../channels/use-channels.ts';
import { deleteDraft, restoreDraft } from './delete-draft.ts';
import { DraftRow } from './draft-row-client.tsx';
import { type DraftsPage, useDrafts } from './use-drafts.ts';

export function Drafts({ initial, initialChannels }: { initial: DraftsPage; initialChannels: readonly Channel[] }) {
  const t = useTranslations('drafts');
  const common = useTranslations('common');
  const problemText = useProblemText();
  const { drafts, hasMore, loadingMore, loadMore, reload, hide } = useDrafts(initial);
  const { channels = initialChannels } = useChannels(initialChannels);
  const canWrite = useViewer().permissions.includes('posts:write');

  const failed = (error: unknown) => {
    toast({ tone: 'error', text: problemText(error) });
    void reload();
  };
  async function restore(post: Post) {
    await restoreDraft(post);
    await reload();
    toast({ tone: 'success', text: t('restored') });
  }
  async function remove(post: Post) {
    await hide(post.id);
    await deleteDraft(post);
    toast({ text: t('deleted'), id: post.id, action: { label: common('undo'), onPress: () => void restore(post).catch(failed) } });
  }

  if (drafts.length === 0) return <NoDrafts canWrite={canWrite} />;
  return (
    <>
      <Card>
        <ul aria-label={t('listLabel')}>
          {drafts.map((post) => (
            <DraftRow key={post.id} post={post} channels={channels} canWrite={canWrite} onDelete={() => void remove(post).catch(failed)} />
          ))}
        </ul>
      </Card>
      {hasMore ? (
        <Button busy={loadingMore} onClick={loadMore} className="self-center">
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

function NoDrafts({ canWrite }: { canWrite: boolean }) {
  const t = useTranslations('drafts');
  const action = canWrite ? (
    <Button tone="primary" onPointerEnter={preloadComposer} onClick={() => openComposer()}>
      <Plus className="size-4" aria-hidden="true" />
      {t('new')}
    </Button>
  ) : null;
  return <EmptyState icon={<PenLine />} title={t('emptyTitle')} text={t('emptyText')} action={action} />;
}
