'use client';

import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@arkyra/ui/menu';
import { Check, Plus, Settings, UsersRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { switchWorkspace } from '../session/active-workspace.ts';
import { useViewer } from '../session/viewer-client.tsx';

const icon = 'size-4 shrink-0 text-ink-faint';

/** Only loaded once somebody asks for it, hence open from the start. */
export function WorkspaceMenu({ trigger }: { trigger: ReactNode }) {
  const t = useTranslations('frame');
  const router = useRouter();
  const { workspace, workspaces } = useViewer();
  return (
    <Menu trigger={trigger} defaultOpen align="start" className="max-h-[70dvh] w-64 overflow-y-auto">
      <MenuLabel>{t('workspaces')}</MenuLabel>
      {workspaces.map(({ id, name, role }) => (
        <MenuItem key={id} aria-current={id === workspace.id ? 'true' : undefined} onSelect={() => (id === workspace.id ? undefined : switchWorkspace(id))}>
          <span className="min-w-0 grow">
            <span className="block truncate">{name}</span>
            <span className="block text-xs text-ink-faint">{t(`role.${role}`)}</span>
          </span>
          {id === workspace.id ? <Check className="size-4 shrink-0 text-accent-ink" aria-hidden="true" /> : null}
        </MenuItem>
      ))}
      <MenuItem onSelect={() => router.push('/workspaces?new=1')}>
        <Plus className={icon} aria-hidden="true" />
        {t('workspaceNew')}
      </MenuItem>
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
