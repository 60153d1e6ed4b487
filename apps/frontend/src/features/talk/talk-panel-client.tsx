'use client';

import type { Channel, CommentThreadList, Post } from '@arkyra/contracts/http';
import { Card } from '@arkyra/ui/card';
import { Segmented } from '@arkyra/ui/segmented';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Conversation } from './conversation.tsx';
import { History } from './history.tsx';
import { useComments } from './use-comments.ts';

interface PanelProps {
  readonly post: Post;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly served: CommentThreadList;
  /** The post was changed from here. */
  readonly changed: () => void;
}

/** What is said about a post, and what it said before. */
export function TalkPanel({ post, channels, served, changed }: PanelProps) {
  const t = useTranslations('talk');
  const [view, setView] = useState<'comments' | 'history'>('comments');
  const comments = useComments(post.id, 'open', served);
  const open = comments.counts?.open ?? 0;
  const options = [
    { value: 'comments' as const, label: open > 0 ? t('commentsCount', { count: open }) : t('comments') },
    { value: 'history' as const, label: t('history') },
  ];
  return (
    <section id="talk" aria-label={t('title')} className="flex min-w-0 scroll-mt-20 flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-sm font-semibold text-ink-soft">{t('title')}</h2>
        <Segmented label={t('view')} name="talk-view" value={view} options={options} onChange={setView} />
      </div>
      <Card>{view === 'comments' ? <Conversation postId={post.id} comments={comments} /> : <History post={post} channels={channels} changed={changed} />}</Card>
    </section>
  );
}
