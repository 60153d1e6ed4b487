import { MenuItem, MenuLabel } from '@arkyra/ui/menu';
import { Check, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { switchWorkspace } from '../session/active-workspace.ts';
import { useViewer } from '../session/viewer-client.tsx';

/** The viewer's workspaces in a menu: the present one is marked, another is switched to, a new one is made. */
export function WorkspaceItems() {
  const t = useTranslations('frame');
  const router = useRouter();
  const { workspace, workspaces } = useViewer();
  return (
    <>
      <MenuLabel>{t('workspaces')}</MenuLabel>
      {workspaces.map(({ id, name, role }) => (
        <MenuItem key={id} aria-current={id === workspace.id ? 'true' : undefined} onSelect={() => (id === workspace.id ? undefined : switchWorkspace(id))}>
          <span className="min-w-0 grow">
            <span dir="auto" className="block truncate-own">
              {name}
            </span>
            <span className="block text-xs text-ink-faint">{t(`role.${role}`)}</span>
          </span>
          {id === workspace.id ? <Check className="size-4 shrink-0 text-accent-ink" aria-hidden="true" /> : null}
        </MenuItem>
      ))}
      <MenuItem onSelect={() => router.push('/workspaces?new=1')}>
        <Plus className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
        {t('workspaceNew')}
      </MenuItem>
    </>
  );
}
