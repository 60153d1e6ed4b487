'use client';

import type { Approval, Channel, CommentThreadList, Member, Post } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { StateBadge } from '@arkyra/ui/state-badge';
import { clsx } from 'clsx';
import { CalendarDays } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { PageHeader } from '../../frame/page-header.tsx';
import { ApprovalBadge } from '../approvals/approval-look.tsx';
import { ApprovalPanel } from '../approvals/approval-panel-client.tsx';
import { rulesOf } from '../composer/problems.ts';
import { DeliveryCard } from './delivery-card.tsx';
import { PostActions } from './post-actions.tsx';
import { PostContent } from './post-content.tsx';
import { TalkPanel } from '../talk/talk-panel-client.tsx';
import { usePost } from './use-post.ts';

interface PostPageProps {
  readonly served: Post;
  readonly channels: readonly Channel[];
  /** Its requests for an approval, the latest first. */
  readonly approvals: readonly Approval[];
  readonly members: readonly Member[];
  /** What is said about it and not settled. */
  readonly comments: CommentThreadList;
}

/** What was meant, what happened, the proof, and what can be done about it. */
export function PostPage({ served, channels, approvals, members, comments }: PostPageProps) {
  const t = useTranslations('post');
  const { post, isGone, reload } = usePost(served);
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const words = post.parts.map(({ text }) => text.trim()).find(Boolean);
  return (
    <>
      <PageHeader title={t('title')} back={{ href: '/calendar', label: t('toCalendar') }} actions={isGone ? null : <PostActions post={post} changed={reload} />} />
      <div className="mx-auto flex max-w-6xl flex-col gap-5 p-4 md:p-6">
        {isGone ? <Gone /> : null}
        <div className="flex flex-col gap-2">
          <p dir="auto" className="line-clamp-2 text-xl font-semibold wrap-anywhere">
            {words ?? t('noText')}
          </p>
          <Summary post={post} />
        </div>
        <div className="grid items-start gap-6 lg:grid-rows-[auto_1fr] lg:grid-cols-[minmax(0,4fr)_minmax(0,3fr)]">
          <div className="flex min-w-0 flex-col gap-6">
            {isGone ? null : <ApprovalPanel post={post} served={approvals} members={members} changed={reload} />}
            <section aria-label={t('happened')} className="flex min-w-0 flex-col gap-3">
              <h2 className="text-sm font-semibold text-ink-soft">{t('happened')}</h2>
              {post.deliveries.length === 0 ? <p className="text-sm text-ink-faint">{t('noChannels')}</p> : null}
              {post.deliveries.map((delivery) => {
                const channel = byId.get(delivery.channelId);
                return <DeliveryCard key={delivery.id} post={post} delivery={delivery} channel={channel} networkName={(channel && rulesOf(channel.network)?.displayName) ?? ''} changed={reload} />;
              })}
              <NextStep post={post} channels={channels} />
            </section>
          </div>
          <section aria-label={t('meant')} className={clsx('flex min-w-0 flex-col gap-3 lg:row-span-2', post.state === 'draft' && approvals.length === 0 && 'max-lg:order-first')}>
            <h2 className="text-sm font-semibold text-ink-soft">{t('meant')}</h2>
            <PostContent post={post} channels={byId} />
          </section>
          <TalkPanel post={post} channels={byId} served={comments} changed={reload} />
        </div>
      </div>
    </>
  );
}

/** State, time with its zone and how far away it is, and who wrote it. */
function Summary({ post }: { post: Post }) {
  const t = useTranslations('post');
  const states = useTranslations('states');
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const at = post.scheduledAt ? new Date(post.scheduledAt) : null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-ink-soft">
      {isWaiting(post) ? <ApprovalBadge state={post.approval.state} /> : <StateBadge state={post.state} label={states(post.state)} />}
      {at ? (
        <span className="flex items-center gap-1.5">
          <CalendarDays aria-hidden="true" className="size-4 shrink-0" />
          <time dateTime={at.toISOString()} suppressHydrationWarning>
            {format.dateTime(at, 'full', { timeZone: post.timezone })}
          </time>
        </span>
      ) : null}
      {at && at > now && post.state === 'scheduled' ? <span suppressHydrationWarning>{format.relativeTime(at, now)}</span> : null}
      {post.author ? <span className="text-sm text-ink-faint wrap-anywhere">{t('by', { name: post.author.name })}</span> : null}
    </div>
  );
}

/** Nothing is wrong with it: it waits for a yes. */
function isWaiting(post: Post): post is Post & Required<Pick<Post, 'approval'>> {
  const state = post.approval?.state;
  return (state === 'pending' || state === 'on_hold') && post.deliveries.every((delivery) => delivery.state !== 'failed' && delivery.state !== 'unknown');
}

function Gone() {
  const t = useTranslations('post');
  return (
    <Banner
      tone="warning"
      role="alert"
      title={t('goneTitle')}
      action={
        <Link href="/calendar" className={buttonStyles('secondary', 'sm')}>
          {t('toCalendar')}
        </Link>
      }
    >
      {t('goneText')}
    </Banner>
  );
}

/** The first minute ends here: the Sandbox worked, now the real thing. */
function NextStep({ post, channels }: { post: Post; channels: readonly Channel[] }) {
  const t = useTranslations('post');
  if (post.state !== 'published' || channels.some(({ network }) => network !== 'sandbox')) return null;
  return (
    <Banner
      title={t('nextTitle')}
      action={
        <Link href="/channels?connect=choose" className={buttonStyles('primary', 'sm')}>
          {t('nextAction')}
        </Link>
      }
    >
      {t('nextText')}
    </Banner>
  );
}
