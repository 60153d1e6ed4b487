'use client';

import { Menu, MenuItem, MenuSeparator } from '@arkyra/ui/menu';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { beyondBar } from './destinations.ts';
import { WorkspaceItems } from './workspace-items.tsx';

/** What the bar has no room for, workspaces too. Only loaded once somebody asks for it, hence open from the start. */
export function MoreMenu({ trigger }: { trigger: ReactNode }) {
  const t = useTranslations('frame');
  const router = useRouter();
  return (
    <Menu trigger={trigger} defaultOpen side="top" className="max-h-[70dvh] w-64 overflow-y-auto">
      {beyondBar.map(({ href, label, Icon }) => (
        <MenuItem key={href} onSelect={() => router.push(href)}>
          <Icon className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
          {t(label)}
        </MenuItem>
      ))}
      <MenuSeparator />
      <WorkspaceItems />
    </Menu>
  );
}
