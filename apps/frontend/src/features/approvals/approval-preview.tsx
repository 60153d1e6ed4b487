import type { Approval, ApprovalVerdict, Channel, Member } from '@arkyra/contracts/http';
import { iconButtonStyles } from '@arkyra/ui/button-styles';
import { Skeleton } from '@arkyra/ui/skeleton';
import { ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import useSWR from 'swr';
import { useProblemText } from '../../api/use-problem-text.ts';
import { readPost } from '../composer/store-post.ts';
import { PostContent } from '../post/post-content.tsx';
import { ApprovalSteps } from './approval-steps.tsx';
import { GuestWanted } from './guest-wanted.tsx';
import { VerdictButtons } from './verdict-buttons.tsx';

interface PreviewProps {
  readonly approval: Approval;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly members: readonly Member[];
  readonly onDecide: (verdict: ApprovalVerdict) => void;
  /** Something about the request is otherwise now. */
  readonly onChanged: () => void;
}

/** What would be published, what was said about it, and the answers. */
export function ApprovalPreview({ approval, channels, members, onDecide, onChanged }: PreviewProps) {
  const t = useTranslations('approvals');
  const { postId, revision, canDecide } = approval;
  const problemText = useProblemText();
  const { data: post, error } = useSWR(['posts', postId, 'preview', revision], () => readPost(postId), { keepPreviousData: false });
  return (
    <section aria-label={t('preview')} className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        {canDecide ? <VerdictButtons onDecide={onDecide} withKeys /> : null}
        <Link href={`/posts/${postId}`} aria-label={t('openPost')} title={t('openPost')} className={iconButtonStyles('ghost', 'md', 'ms-auto')}>
          <ArrowUpRight aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        </Link>
      </div>
      <GuestWanted approval={approval} onMade={onChanged} />
      {error && !post ? <p className="text-danger-ink">{problemText(error)}</p> : null}
      {!error && !post ? <Skeleton className="h-40" /> : null}
      {post ? <PostContent post={post} channels={channels} /> : null}
      <div className="rounded-lg border border-line bg-surface p-4 shadow-card">
        <ApprovalSteps approval={approval} members={members} />
      </div>
    </section>
  );
}
