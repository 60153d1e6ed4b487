'use client';

import type { Channel, Post } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { StateBadge } from '@arkyra/ui/state-badge';
import { toast } from '@arkyra/ui/toast';
import { CalendarDays, Pencil, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { openComposer } from '../../frame/composer.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { DeliveryCard } from './delivery-card.tsx';
import { PostContent } from './post-content.tsx';
import { usePost } from './use-post.ts';

const ConfirmDialog = lazy(() => import('@arkyra/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })));

/** What was meant, what happened, the proof, and what can be done about it. */
export function PostPage({ initial, channels }: { initial: Post; channels: readonly Channel[] }) {
  const t = useTranslations('post');
  const states = useTranslations('states');
  const format = useFormatter();
  const { post, mutate } = usePost(initial);
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-5 p-4 md:p-6">
      <header className="flex flex-wrap items-center gap-3">
        <StateBadge state={post.state} label={states(post.state)} />
        {post.scheduledAt ? (
          <span className="flex items-center gap-1.5 text-ink-soft">
            <CalendarDays aria-hidden="true" className="size-4" />
            <time dateTime={post.scheduledAt}>{format.dateTime(new Date(post.scheduledAt), 'full', { timeZone: post.timezone })}</time>
          </span>
        ) : null}
        {post.author ? <span className="text-sm text-ink-faint">{t('by', { name: post.author.name })}</span> : null}
        <Actions post={post} />
      </header>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,4fr)]">
        <section aria-label={t('meant')} className="flex min-w-0 flex-col gap-3">
          <h2 className="text-sm font-semibold text-ink-soft">{t('meant')}</h2>
          <PostContent post={post} channels={byId} />
        </section>
        <section aria-label={t('happened')} className="flex min-w-0 flex-col gap-3">
          <h2 className="text-sm font-semibold text-ink-soft">{t('happened')}</h2>
          {post.deliveries.length === 0 ? <p className="text-sm text-ink-faint">{t('noChannels')}</p> : null}
          {post.deliveries.map((delivery) => (
            <DeliveryCard key={delivery.id} delivery={delivery} channel={byId.get(delivery.channelId)} changed={() => void mutate()} />
          ))}
        </section>
      </div>
    </div>
  );
}

const editable = new Set<Post['state']>(['draft', 'scheduled']);

function Actions({ post }: { post: Post }) {
  const t = useTranslations('post');
  const common = useTranslations('common');
  const problemText = useProblemText();
  const router = useRouter();
  const { permissions } = useViewer();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!permissions.includes('posts:write')) return null;
  const remove = async () => {
    setBusy(true);
    try {
      await done(api.DELETE('/posts/{id}', { params: { path: { id: post.id } } }));
      toast({ tone: 'success', text: t('deleted') });
      router.push('/calendar');
    } catch (error) {
      toast({ tone: 'error', text: t('notDeleted'), detail: problemText(error) });
      setBusy(false);
      setAsking(false);
    }
  };
  const wentOut = post.deliveries.some(({ state }) => state === 'published');
  return (
    <span className="ms-auto flex gap-2">
      {editable.has(post.state) || (post.state === 'needs_attention' && !wentOut) ? (
        <Button size="sm" onClick={() => openComposer({ postId: post.id })}>
          <Pencil aria-hidden="true" className="size-4" />
          {common('edit')}
        </Button>
      ) : null}
      <Button size="sm" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden="true" className="size-4" />
        {common('delete')}
      </Button>
      {asking ? (
        <Suspense>
          <ConfirmDialog
            title={t('deleteTitle')}
            text={t(wentOut ? 'deletePublishedText' : 'deleteText')}
            confirmLabel={common('delete')}
            cancelLabel={common('cancel')}
            closeLabel={common('close')}
            busy={busy}
            onConfirm={() => void remove()}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </span>
  );
}
