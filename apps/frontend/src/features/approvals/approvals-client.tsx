'use client';

import type { Approval, ApprovalVerdict, Channel, Member } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Skeleton } from '@arkyra/ui/skeleton';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useChannels } from '../channels/use-channels.ts';
import { ApprovalList } from './approval-list.tsx';
import { ApprovalPreview } from './approval-preview.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { InboxEmpty } from './inbox-empty.tsx';
import { InboxTabs } from './inbox-tabs.tsx';
import { type InboxView, inboxViewOf } from './inbox-view.ts';
import { type ApprovalsPage, useInbox } from './use-approvals.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { useSelection } from './use-selection.ts';
import { useWide } from './use-wide.ts';

const DecideDialog = lazy(() => import('./decide-dialog-client.tsx').then((module) => ({ default: module.DecideDialog })));

interface InboxProps {
  readonly servedView: InboxView;
  readonly served: ApprovalsPage;
  readonly channels: readonly Channel[];
  readonly members: readonly Member[];
}

/** What waits for a yes, with everything that is needed to say it. */
export function Inbox({ servedView, served, channels: servedChannels, members }: InboxProps) {
  const view = inboxViewOf(useSearchParams().get('view'));
  return <Requests key={view} view={view} served={view === servedView ? served : undefined} channels={servedChannels} members={members} />;
}

interface Asking {
  readonly verdict: ApprovalVerdict;
  readonly approvals: readonly Approval[];
}

function Requests({ view, served, channels: servedChannels, members }: { view: InboxView; served: ApprovalsPage | undefined; channels: readonly Channel[]; members: readonly Member[] }) {
  const t = useTranslations('approvals');
  const problemText = useProblemText();
  const { approvals, error, hasMore, loadingMore, loadMore, reload } = useInbox(view, served);
  const { channels = servedChannels } = useChannels(servedChannels);
  const byId = useMemo(() => new Map(channels.map((channel) => [channel.id, channel])), [channels]);
  const list = useMemo(() => approvals ?? [], [approvals]);
  const selection = useSelection(list);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const isWide = useWide();
  const active = list.find(({ id }) => id === activeId) ?? (isWide ? list[0] : undefined);
  const ask = (verdict: ApprovalVerdict) => {
    const chosen = selection.chosen.length > 0 ? selection.chosen : active?.canDecide ? [active] : [];
    if (chosen.length > 0) setAsking({ verdict, approvals: chosen });
  };
  useInboxKeys({ list, active, setActive: setActiveId, toggle: selection.toggle, ask });
  const preview = active ? <ApprovalPreview key={active.id} approval={active} channels={byId} members={members} onDecide={(verdict) => setAsking({ verdict, approvals: [active] })} onChanged={() => void reload()} /> : null;

  return (
    <div className="mx-auto flex min-h-[calc(100dvh-4.5rem)] max-w-6xl flex-col gap-4 p-4 md:p-6">
      <InboxTabs view={view} />
      {error && !approvals ? <p role="alert" className="text-danger-ink">{problemText(error)}</p> : null}
      {!error && !approvals ? <Skeleton className="h-48" /> : null}
      {approvals && list.length === 0 ? <InboxEmpty view={view} /> : null}
      {list.length > 0 ? (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <div className="flex min-w-0 flex-col gap-3">
            <ApprovalList list={list} active={active} inPlace={isWide ? null : preview} selection={selection} channels={byId} members={members} onOpen={(id) => setActiveId(id === activeId && !isWide ? null : id)} />
            {hasMore ? (
              <Button busy={loadingMore} onClick={loadMore} className="self-center">
                {t('more')}
              </Button>
            ) : null}
          </div>
          {isWide ? <div className="sticky top-20 max-h-[calc(100dvh-6rem)] min-w-0 overflow-y-auto">{preview}</div> : null}
        </div>
      ) : null}
      <BulkBar selection={selection} onAsk={ask} />
      <Suspense>
        {asking ? (
          <DecideDialog
            approvals={asking.approvals}
            verdict={asking.verdict}
            onDecided={(results) => {
              selection.drop(results.filter((result) => result.error === undefined).map(({ approval }) => approval.id));
              void reload();
            }}
            onClose={() => setAsking(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}
