'use client';

import type { Channel, Post } from '@arkyra/contracts/http';
import { IconButton } from '@arkyra/ui/button';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { Clock, Image as ImageIcon, ListOrdered, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { openComposer } from '../../frame/composer.ts';
import { preloadComposer } from '../../frame/composer-host-client.tsx';
import { useAgo } from '../../i18n/use-ago.ts';
import { ApprovalBadge } from '../approvals/approval-look.tsx';
import { toldApproval } from '../approvals/told-approval.ts';

interface DraftRowProps {
  post: Post;
  channels: readonly Channel[];
  canWrite: boolean;
  onDelete: () => void;
}

export function DraftRow({ post, channels, canWrite, onDelete }: DraftRowProps) {
  const t = useTranslations('drafts');
  const text = post.parts.map((part) => part.text.trim()).find(Boolean);
  return (
    <li className="group relative flex items-start gap-3 border-b border-line px-4 py-3.5 last:border-0 hover:bg-hover md:px-5">
      <div className="min-w-0 grow">
        {/* The whole row opens the draft; its button carries the words. */}
        <button
          type="button"
          onPointerEnter={preloadComposer}
          onFocus={preloadComposer}
          onClick={() => openComposer({ postId: post.id })}
          className={`line-clamp-2 text-start wrap-anywhere after:absolute after:inset-0 ${text ? 'font-medium' : 'text-ink-faint italic'}`}
        >
          {text ?? t('untitled')}
        </button>
        <Facts post={post} channels={channels} />
      </div>
      {canWrite ? (
        <IconButton label={t('delete')} onClick={onDelete} className="relative opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100">
          <Trash2 className="size-4" aria-hidden="true" />
        </IconButton>
      ) : null}
    </li>
  );
}

function Facts({ post, channels }: { post: Post; channels: readonly Channel[] }) {
  const t = useTranslations('drafts');
  const format = useFormatter();
  const ago = useAgo();
  const approval = toldApproval({ state: post.state, approval: post.approval?.state });
  const pictures = post.parts.reduce((sum, part) => sum + part.mediaIds.length, 0);
  const icon = 'size-3.5 shrink-0';
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-faint">
      {approval ? <ApprovalBadge state={approval} /> : null}
      <Targets post={post} channels={channels} />
      <span title={format.dateTime(new Date(post.updatedAt), 'full')}>{t('edited', { when: ago(post.updatedAt) })}</span>
      {post.scheduledAt ? (
        <span className="flex items-center gap-1">
          <Clock className={icon} aria-hidden="true" />
          {t('planned', { when: format.dateTime(new Date(post.scheduledAt), 'dayTime') })}
        </span>
      ) : null}
      {post.parts.length > 1 ? (
        <span className="flex items-center gap-1">
          <ListOrdered className={icon} aria-hidden="true" />
          {t('parts', { count: post.parts.length })}
        </span>
      ) : null}
      {pictures > 0 ? (
        <span className="flex items-center gap-1">
          <ImageIcon className={icon} aria-hidden="true" />
          {t('pictures', { count: pictures })}
        </span>
      ) : null}
    </p>
  );
}

function Targets({ post, channels }: { post: Post; channels: readonly Channel[] }) {
  const t = useTranslations('drafts');
  if (post.targets.length === 0) return <span>{t('noChannels')}</span>;
  const chosen = post.targets.map((target) => channels.find((channel) => channel.id === target.channelId));
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      {chosen.map((channel, index) => (
        <NetworkGlyph key={channel?.id ?? index} network={channel?.network ?? ''} className="size-3.5" />
      ))}
      <span className="max-w-64 truncate">{chosen.map((channel) => (channel ? `@${channel.handle.replace(/^@/, '')}` : t('unknownChannel'))).join(', ')}</span>
    </span>
  );
}
