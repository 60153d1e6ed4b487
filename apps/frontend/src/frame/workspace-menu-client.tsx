'use client';

import { Menu, MenuItem, MenuSeparator } from '@arkyra/ui/menu';
import { Settings, UsersRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WorkspaceItems } from './workspace-items.tsx';

const icon = 'size-4 shrink-0 text-ink-faint';

/** Only loaded once somebody asks for it, hence open from the start. */
export function WorkspaceMenu({ trigger }: { trigger: ReactNode }) {
  const t = useTranslations('frame');
  const router = useRouter();
  return (
    <Menu trigger={trigger} defaultOpen align="start" className="max-h-[70dvh] w-64 overflow-y-auto">
      <WorkspaceItems />
      <MenuSeparator />
      <MenuItem onSelect={() => router.push('/settings/members')}>
        <UsersRound className={icon} aria-hidden="true" />
        {t('members')}
      </MenuItem>
      <MenuItem onSelect={() => router.push('/settings/workspace')}>
        <Settings className={icon} aria-hidden="true" />
        {t('workspaceSettings')}
      </MenuItem>
    </Menu>
  );
}
