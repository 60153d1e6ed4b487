'use client';

import { Button } from '@arkyra/ui/button';
import { useTranslations } from 'next-intl';
import { createPortal } from 'react-dom';
import { useWorkspaceGone } from '../session/active-workspace.ts';

/** Says that this workspace is closed to the person, above any open dialog and without taking what they typed away. */
export function WorkspaceGone() {
  const t = useTranslations('frame');
  if (!useWorkspaceGone()) return null;
  return createPortal(
    <div role="alert" className="pointer-events-auto fixed inset-x-3 top-3 z-[60] mx-auto flex max-w-2xl flex-wrap items-center gap-3 rounded-lg border border-line bg-raised p-3 ps-4 shadow-overlay">
      <p className="min-w-52 grow basis-0">
        <span className="font-semibold">{t('workspaceGoneTitle')}</span>
        <span className="block text-sm text-ink-soft">{t('workspaceGoneText')}</span>
      </p>
      <Button tone="primary" size="sm" onClick={() => location.assign('/workspaces')}>
        {t('workspaceGoneAction')}
      </Button>
    </div>,
    document.body,
  );
}
