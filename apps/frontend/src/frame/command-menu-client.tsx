'use client';

import { useFocusReturn } from '@arkyra/ui/use-focus-return';
import { Command } from 'cmdk';
import { ArrowRightLeft, KeyRound, ListChecks, Plus, Search, ServerCog, ShieldCheck, UserRound, UsersRound, Waypoints } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { switchWorkspace } from '../session/active-workspace.ts';
import { useViewer } from '../session/viewer-client.tsx';
import { openComposer } from './composer.ts';
import { destinations } from './destinations.ts';

const icon = 'size-4 text-ink-faint';

/** Every page and the few things one does all day, by typing. */
export function CommandMenu({ onClose }: { onClose: () => void }) {
  const t = useTranslations('frame');
  const router = useRouter();
  const { workspace, workspaces, permissions } = useViewer();
  const giveFocusBack = useFocusReturn();
  // Once the window has let go of the focus.
  useEffect(() => () => void setTimeout(giveFocusBack), [giveFocusBack]);
  const others = workspaces.filter(({ id }) => id !== workspace.id);
  const go = (href: string) => () => {
    onClose();
    router.push(href);
  };
  return (
    <Command.Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      label={t('commandTitle')}
      loop
      overlayClassName="fixed inset-0 z-40 animate-fade-in bg-scrim"
      contentClassName="fixed inset-x-3 top-[12dvh] z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-xl border border-line bg-raised shadow-overlay outline-none"
    >
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Search className="size-4 text-ink-faint" aria-hidden="true" />
        <Command.Input placeholder={t('commandPlaceholder')} className="h-12 grow bg-transparent text-lg outline-none" />
      </div>
      <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
        <Command.Empty className="px-3 py-8 text-center text-ink-soft">{t('commandEmpty')}</Command.Empty>
        <Group heading={t('commandDo')}>
          <Item icon={<Plus className={icon} aria-hidden="true" />} label={t('newPost')} hint="N" onSelect={() => (onClose(), openComposer())} />
          <Item icon={<Waypoints className={icon} aria-hidden="true" />} label={t('commandConnect')} onSelect={go('/channels?connect=choose')} />
          <Item icon={<KeyRound className={icon} aria-hidden="true" />} label={t('commandNewKey')} onSelect={go('/settings/api-keys?create=1')} />
        </Group>
        <Group heading={t('commandGo')}>
          {destinations.map(({ href, label, Icon }) => (
            <Item key={href} icon={<Icon className={icon} aria-hidden="true" />} label={t(label)} onSelect={go(href)} />
          ))}
          <Item icon={<UserRound className={icon} aria-hidden="true" />} label={t('profile')} onSelect={go('/settings/profile')} />
          <Item icon={<ShieldCheck className={icon} aria-hidden="true" />} label={t('security')} onSelect={go('/settings/security')} />
          <Item icon={<UsersRound className={icon} aria-hidden="true" />} label={t('members')} onSelect={go('/settings/members')} />
          <Item icon={<ListChecks className={icon} aria-hidden="true" />} label={t('approvalRules')} onSelect={go('/settings/approvals')} />
          <Item icon={<KeyRound className={icon} aria-hidden="true" />} label={t('apiKeys')} onSelect={go('/settings/api-keys')} />
          {permissions.includes('installation:operate') ? (
            <Item icon={<ServerCog className={icon} aria-hidden="true" />} label={t('system')} onSelect={go('/settings/system')} />
          ) : null}
        </Group>
        {others.length > 0 ? (
          <Group heading={t('workspaces')}>
            {others.map(({ id, name }) => (
              <Item key={id} icon={<ArrowRightLeft className={icon} aria-hidden="true" />} label={t('workspaceSwitch', { name })} onSelect={() => switchWorkspace(id)} />
            ))}
          </Group>
        ) : null}
      </Command.List>
    </Command.Dialog>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="**:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-ink-faint"
    >
      {children}
    </Command.Group>
  );
}

function Item({ icon: glyph, label, hint, onSelect }: { icon: ReactNode; label: string; hint?: string; onSelect: () => void }) {
  return (
    <Command.Item
      onSelect={onSelect}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-2.5 text-base data-[selected=true]:bg-hover pointer-coarse:min-h-11"
    >
      {glyph}
      <span className="grow">{label}</span>
      {hint ? <span className="text-xs text-ink-faint">{hint}</span> : null}
    </Command.Item>
  );
}
