'use client';

import { Avatar } from '@arkyra/ui/avatar';
import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { useViewer } from '../session/viewer-client.tsx';

const load = () => import('./account-menu-client.tsx');
const AccountMenu = lazy(() => load().then((module) => ({ default: module.AccountMenu })));

/** Opens the account menu, whose code comes when the pointer or the focus gets near. */
export function AccountButton() {
  const [wanted, setWanted] = useState(false);
  const trigger = <Trigger aria-haspopup="menu" onPointerEnter={() => void load()} onFocus={() => void load()} onClick={() => setWanted(true)} />;
  if (!wanted) return trigger;
  return (
    <Suspense fallback={trigger}>
      <AccountMenu trigger={<Trigger />} />
    </Suspense>
  );
}

function Trigger(props: ComponentProps<'button'>) {
  const t = useTranslations('frame');
  const { user } = useViewer();
  return (
    <button
      {...props}
      type="button"
      className="flex w-full items-center gap-2.5 rounded-md p-1.5 text-start hover:bg-hover data-[state=open]:bg-hover"
    >
      <Avatar name={user.name} />
      <span className="min-w-0 grow">
        <span className="sr-only">{t('account')}</span>
        <span dir="auto" className="block truncate-own text-sm font-medium">{user.name}</span>
        <span dir="auto" className="block truncate-own text-xs text-ink-faint">{user.email}</span>
      </span>
      <ChevronsUpDown className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
    </button>
  );
}
