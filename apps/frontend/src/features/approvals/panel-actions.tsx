import type { Approval } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { CirclePause, CirclePlay, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { useAction } from '../post/use-action.ts';

const WithdrawDialog = lazy(() => import('./withdraw-dialog-client.tsx').then((module) => ({ default: module.WithdrawDialog })));

const open = new Set<Approval['state']>(['pending', 'on_hold', 'approved']);

/** Withdraw for whoever submitted it; hold and resume for those who set the rules. */
export function PanelActions({ approval, acted }: { approval: Approval; acted: () => void }) {
  const t = useTranslations('approvals');
  const { permissions } = useViewer();
  const { busy, run } = useAction(acted);
  const [asking, setAsking] = useState(false);
  const { id, state, canSteer } = approval;
  const path = { params: { path: { id } } };
  const mayManage = permissions.includes('approvals:manage');
  return (
    <>
      {mayManage && state === 'pending' ? (
        <Button size="sm" tone="ghost" busy={busy} title={t('panel.holdHint')} onClick={() => void run(() => unwrap(api.POST('/approvals/{id}/hold', path)), t('panel.held'))}>
          {busy ? null : <CirclePause aria-hidden="true" className="size-4" />}
          {t('panel.hold')}
        </Button>
      ) : null}
      {mayManage && state === 'on_hold' ? (
        <Button size="sm" tone="primary" busy={busy} onClick={() => void run(() => unwrap(api.POST('/approvals/{id}/resume', path)), t('panel.resumed'))}>
          {busy ? null : <CirclePlay aria-hidden="true" className="size-4" />}
          {t('panel.resume')}
        </Button>
      ) : null}
      {canSteer && open.has(state) ? (
        <Button size="sm" tone="ghost" onClick={() => setAsking(true)}>
          <Undo2 aria-hidden="true" className="size-4 rtl:-scale-x-100" />
          {t('panel.withdraw')}
        </Button>
      ) : null}
      <Suspense>{asking ? <WithdrawDialog approval={approval} onDone={acted} onClose={() => setAsking(false)} /> : null}</Suspense>
    </>
  );
}
