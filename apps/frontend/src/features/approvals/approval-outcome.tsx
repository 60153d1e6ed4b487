import type { Approval, ApprovalState, Post } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { openComposer } from '../../frame/composer.ts';
import { preloadComposer } from '../../frame/composer-host-client.tsx';
import { useViewer } from '../../session/viewer-client.tsx';

type Ended = Extract<ApprovalState, 'stale' | 'expired' | 'cancelled' | 'on_hold'>;
const tones = { stale: 'warning', expired: 'danger', cancelled: 'info', on_hold: 'warning' } as const;
const isPlain = (state: ApprovalState): state is Ended => Object.hasOwn(tones, state);

/** What came of a request, with the words that were said and the way on. Nothing while it goes its way. */
export function ApprovalOutcome({ approval, post }: { approval: Approval; post: Post }) {
  const t = useTranslations('approvals');
  const { state } = approval;
  if (state === 'changes_requested' || state === 'rejected') return <Refused approval={approval} post={post} />;
  if (state === 'approved') return <Approved post={post} />;
  if (!isPlain(state)) return null;
  return (
    <Banner tone={tones[state]} title={t(`panel.${state === 'on_hold' ? 'onHold' : state}Title`)} action={state === 'on_hold' ? undefined : <EditAgain post={post} />}>
      {t(`panel.${state === 'on_hold' ? 'onHold' : state}Text`)}
    </Banner>
  );
}

/** What ended a request that was refused: its words stand on top. */
export function refusalOf({ state, decisions }: Approval): Approval['decisions'][number] | undefined {
  if (state !== 'changes_requested' && state !== 'rejected') return undefined;
  return decisions.findLast(({ verdict }) => verdict === (state === 'rejected' ? 'reject' : 'request_changes'));
}

function Refused({ approval, post }: { approval: Approval; post: Post }) {
  const t = useTranslations('approvals');
  const isRejected = approval.state === 'rejected';
  const last = refusalOf(approval);
  const title = last?.name ? t(isRejected ? 'panel.rejectedTitle' : 'panel.changesTitle', { name: last.name }) : t(isRejected ? 'panel.rejectedNoName' : 'panel.changesNoName');
  return (
    <Banner tone={isRejected ? 'danger' : 'warning'} title={title} action={<EditAgain post={post} />}>
      {last?.comment ? (
        <blockquote dir="auto" className="whitespace-pre-wrap wrap-anywhere">
          {last.comment}
        </blockquote>
      ) : (
        t('panel.noWords')
      )}
    </Banner>
  );
}

/** Approved in time, or too late for its own. */
function Approved({ post }: { post: Post }) {
  const t = useTranslations('approvals');
  const { permissions } = useViewer();
  if (!post.deliveries.some(({ state }) => state === 'scheduled' || state === 'held' || state === 'draft')) return null;
  const isLate = post.deliveries.some(({ holdReason }) => holdReason === 'missed');
  if (!isLate) return <Banner tone="success" title={t('panel.approvedTitle')}>{t('panel.approvedText')}</Banner>;
  return (
    <Banner
      tone="warning"
      title={t('panel.lateTitle')}
      action={
        permissions.includes('posts:publish') ? (
          <Button size="sm" onPointerEnter={preloadComposer} onClick={() => openComposer({ postId: post.id })}>
            {t('panel.chooseTime')}
          </Button>
        ) : undefined
      }
    >
      {t('panel.lateText')}
    </Banner>
  );
}

/** Back to the editor, for whoever may write. */
function EditAgain({ post }: { post: Post }) {
  const t = useTranslations('approvals');
  const { permissions } = useViewer();
  if (post.state !== 'draft' || !permissions.includes('posts:write')) return null;
  return (
    <Button size="sm" tone="primary" onPointerEnter={preloadComposer} onFocus={preloadComposer} onClick={() => openComposer({ postId: post.id })}>
      <Pencil aria-hidden="true" className="size-3.5" />
      {t('panel.submitAgain')}
    </Button>
  );
}
