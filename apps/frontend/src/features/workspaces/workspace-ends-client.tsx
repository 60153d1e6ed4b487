'use client';

import type { Member } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useViewer } from '../../session/viewer-client.tsx';

const LeaveDialog = lazy(() => import('./leave-dialog-client.tsx').then((module) => ({ default: module.LeaveDialog })));
const TransferDialog = lazy(() => import('./transfer-dialog-client.tsx').then((module) => ({ default: module.TransferDialog })));
const DeleteDialog = lazy(() => import('./delete-dialog-client.tsx').then((module) => ({ default: module.DeleteDialog })));

/** Ways out: each is hard to undo, so each asks first. */
export function WorkspaceEnds({ members }: { members: readonly Member[] }) {
  const t = useTranslations('team');
  const { user, workspace } = useViewer();
  const [open, setOpen] = useState<'leave' | 'transfer' | 'delete'>();
  const isOwner = workspace.role === 'owner';
  const others = members.filter(({ userId }) => userId !== user.id);
  const close = () => setOpen(undefined);
  return (
    <Section title={t('endTitle')} flush>
      <ul>
        {isOwner ? (
          <Way title={t('transfer')} text={others.length > 0 ? t('transferText') : t('transferNobody')}>
            <Button disabled={others.length === 0} onClick={() => setOpen('transfer')}>
              {t('transfer')}
            </Button>
          </Way>
        ) : null}
        <Way title={t('leave')} text={isOwner ? t('leaveOwner') : t('leaveText')}>
          <Button disabled={isOwner} onClick={() => setOpen('leave')}>
            {t('leave')}
          </Button>
        </Way>
        {isOwner ? (
          <Way title={t('delete')} text={t('deleteText')}>
            <Button tone="danger" onClick={() => setOpen('delete')}>
              {t('delete')}
            </Button>
          </Way>
        ) : null}
      </ul>
      <Suspense>
        {open === 'leave' ? <LeaveDialog onClose={close} /> : null}
        {open === 'transfer' ? <TransferDialog others={others} onClose={close} /> : null}
        {open === 'delete' ? <DeleteDialog onClose={close} /> : null}
      </Suspense>
    </Section>
  );
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b border-line px-5 py-4 last:border-0">
      <div className="min-w-0 grow basis-64">
        <h3 className="font-medium">{title}</h3>
        <p className="mt-0.5 text-sm text-ink-soft text-pretty">{text}</p>
      </div>
      {children}
    </li>
  );
}
