'use client';

import { Button } from '@arkyra/ui/button';
import { cx } from '@arkyra/ui/cx';
import { Kbd } from '@arkyra/ui/kbd';
import { Plus, Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { AccountButton } from './account-button-client.tsx';
import { openCommandMenu } from './command-host-client.tsx';
import { openComposer } from './composer.ts';
import { preloadComposer } from './composer-host-client.tsx';
import { ConnectionState } from './connection-state-client.tsx';
import { destinations, isWithin } from './destinations.ts';
import { GoingThere } from './going-there-client.tsx';
import { WaitingCount } from '../features/approvals/waiting-count-client.tsx';
import { Bell } from '../features/notifications/bell-client.tsx';
import { WorkspaceSwitcher } from './workspace-switcher-client.tsx';

/** The left rail of wide screens. */
export function Rail() {
  const t = useTranslations('frame');
  const path = usePathname();
  return (
    <aside aria-label={t('rail')} className="sticky top-0 flex h-dvh w-(--rail-width) flex-col gap-1 border-e border-line bg-canvas p-3 max-md:hidden">
      <WorkspaceSwitcher />
      <Button tone="primary" className="mt-3 w-full justify-start" onPointerEnter={preloadComposer} onFocus={preloadComposer} onClick={() => openComposer()}>
        <Plus className="size-4" aria-hidden="true" />
        <span className="grow text-start">{t('newPost')}</span>
        <kbd className="rounded-xs border border-on-accent/40 px-1.5 font-sans text-xs">N</kbd>
      </Button>
      <button
        type="button"
        onClick={openCommandMenu}
        className="mt-1 flex h-control items-center gap-2 rounded-md border border-transparent px-3 text-ink-faint hover:bg-hover hover:text-ink"
      >
        <Search className="size-4" aria-hidden="true" />
        <span className="grow truncate text-start">{t('searchShort')}</span>
        <CommandKey />
      </button>
      <nav aria-label={t('mainNavigation')} className="mt-3 flex flex-col gap-0.5">
        {destinations.map(({ href, label, Icon }) => (
          <Link
            key={href}
            href={href}
            aria-current={isWithin(path, href) ? 'page' : undefined}
            className={cx(
              'flex h-control items-center gap-2.5 rounded-md px-3 font-medium transition-colors',
              isWithin(path, href) ? 'bg-accent-soft text-accent-ink' : 'text-ink-soft hover:bg-hover hover:text-ink',
            )}
          >
            <Icon className="size-[1.125rem]" aria-hidden="true" />
            {t(label)}
            <GoingThere />
            {href === '/approvals' ? <WaitingCount className="ms-auto" /> : null}
          </Link>
        ))}
      </nav>
      <div className="mt-auto flex flex-col gap-1">
        <ConnectionState />
        <Bell />
        <AccountButton />
      </div>
    </aside>
  );
}

const never = () => () => {};
const onMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

function CommandKey() {
  const t = useTranslations('frame');
  const mac = useSyncExternalStore(never, onMac, () => false);
  return <Kbd>{mac ? t('keyCommandMac') : t('keyCommand')}</Kbd>;
}
