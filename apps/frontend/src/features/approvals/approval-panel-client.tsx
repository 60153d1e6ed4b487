'use client';

import type { Approval, ApprovalVerdict, Member, Post } from '@arkyra/contracts/http';
import { Card } from '@arkyra/ui/card';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useAgo } from '../../i18n/use-ago.ts';
import { ApprovalBadge } from './approval-look.tsx';
import { ApprovalOutcome, refusalOf } from './approval-outcome.tsx';
import { ApprovalSteps } from './approval-steps.tsx';
import { GuestLinks } from './guest-links.tsx';
import { GuestWanted } from './guest-wanted.tsx';
import { PanelActions } from './panel-actions.tsx';
import { useApprovalsOf } from './use-approvals.ts';
import { VerdictButtons } from './verdict-buttons.tsx';

const DecideDialog = lazy(() => import('./decide-dialog-client.tsx').then((module) => ({ default: module.DecideDialog })));

interface PanelProps {
  readonly post: Post;
  readonly served: readonly Approval[];
  readonly members: readonly Member[];
  /** Something here has changed the post. */
  readonly changed: () => void;
}

/** How far a post's approval is, what was said, and what can be done; nothing for a post that never asked for one. */
export function ApprovalPanel({ post, served, members, changed }: PanelProps) {
  const t = useTranslations('approvals');
  const ago = useAgo();
  const { approvals, reload } = useApprovalsOf(post.id, served);
  const [verdict, setVerdict] = useState<ApprovalVerdict>();
  const [latest, ...earlier] = approvals;
  if (!latest) return null;
  const acted = () => {
    reload();
    changed();
  };
  return (
    <section aria-label={t('panel.title')} data-approval={latest.id} data-state={latest.state}>
      <Card className="overflow-hidden">
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-3">
          <div className="min-w-0 grow basis-52">
            <h2 className="font-semibold">{t('panel.title')}</h2>
            <p suppressHydrationWarning className="text-sm text-ink-faint wrap-anywhere">
              {[latest.name === t('panel.title') ? '' : latest.name, t('panel.submitted', { name: latest.submittedByName ?? t('gone'), when: ago(latest.submittedAt) })].filter(Boolean).join(' · ')}
            </p>
          </div>
          {latest.state === 'pending' ? null : <ApprovalBadge state={latest.state} />}
          <div className="flex items-center gap-1 empty:hidden">
            <PanelActions approval={latest} acted={acted} />
          </div>
        </header>
        <div className="flex flex-col gap-4 p-4">
          <ApprovalOutcome approval={latest} post={post} />
          <ApprovalSteps approval={latest} members={members} quotedId={refusalOf(latest)?.id} />
          {latest.canSteer ? null : <GuestWanted approval={latest} onMade={reload} />}
          {latest.noSelfApproval && latest.state === 'pending' ? <p className="text-sm text-ink-faint">{t('panel.noSelf')}</p> : null}
          {latest.canDecide ? (
            <div className="flex flex-wrap items-center gap-2">
              <VerdictButtons onDecide={setVerdict} />
            </div>
          ) : null}
        </div>
        {latest.canSteer ? <GuestLinks approval={latest} /> : null}
        {earlier.length > 0 ? <Earlier approvals={earlier} members={members} /> : null}
      </Card>
      <Suspense>{verdict ? <DecideDialog approvals={[latest]} verdict={verdict} onDecided={acted} onClose={() => setVerdict(undefined)} /> : null}</Suspense>
    </section>
  );
}

/** What was asked before, and answered. */
function Earlier({ approvals, members }: { approvals: readonly Approval[]; members: readonly Member[] }) {
  const t = useTranslations('approvals');
  const ago = useAgo();
  return (
    <details className="border-t border-line">
      <summary className="cursor-pointer px-4 py-3 text-sm font-medium text-ink-soft select-none hover:bg-hover">{t('panel.earlier', { count: approvals.length })}</summary>
      <ul className="divide-y divide-line border-t border-line">
        {approvals.map((approval) => (
          <li key={approval.id} className="flex flex-col gap-3 p-4">
            <p className="flex flex-wrap items-center gap-2 text-sm text-ink-faint">
              <ApprovalBadge state={approval.state} />
              <span suppressHydrationWarning>{t('panel.submitted', { name: approval.submittedByName ?? t('gone'), when: ago(approval.submittedAt) })}</span>
            </p>
            <ApprovalSteps approval={approval} members={members} />
          </li>
        ))}
      </ul>
    </details>
  );
}
