'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { useViewer } from '../session/viewer-client.tsx';
import { Logo } from './logo.tsx';

const load = () => import('./workspace-menu-client.tsx');
const WorkspaceMenu = lazy(() => load().then((module) => ({ default: module.WorkspaceMenu })));

/** The workspace on top of the rail; its menu switches to another. The menu's code comes when it is wanted. */
export function WorkspaceSwitcher() {
  const [wanted, setWanted] = useState(false);
  const trigger = <Trigger aria-haspopup="menu" onPointerEnter={() => void load()} onFocus={() => void load()} onClick={() => setWanted(true)} />;
  if (!wanted) return trigger;
  return (
    <Suspense fallback={trigger}>
      <WorkspaceMenu trigger={<Trigger />} />
    </Suspense>
  );
}

function Trigger(props: ComponentProps<'button'>) {
  const t = useTranslations('frame');
  const { workspace } = useViewer();
  return (
    <button {...props} type="button" title={workspace.name} className="flex w-full items-center gap-2.5 rounded-md p-1.5 text-start hover:bg-hover data-[state=open]:bg-hover">
      <Logo />
      <span className="sr-only">{t('workspaceNow')} </span>
      <span dir="auto" className="min-w-0 grow truncate-own font-semibold">
        {workspace.name}
      </span>
      <ChevronsUpDown className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
    </button>
  );
}
