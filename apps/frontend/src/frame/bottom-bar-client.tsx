'use client';

import { cx } from '@arkyra/ui/cx';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { openComposer } from './composer.ts';
import { WaitingCount } from '../features/approvals/waiting-count-client.tsx';
import { type Destination, destinations, isWithin } from './destinations.ts';
import { MoreButton } from './more-button-client.tsx';

/** The bottom bar of phones, with the new post in the middle. */
export function BottomBar() {
  const t = useTranslations('frame');
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="safe-bottom fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-t border-line bg-surface md:hidden"
    >
      {destinations.slice(0, 2).map((one) => (
        <Entry key={one.href} {...one} />
      ))}
      <button type="button" onClick={() => openComposer()} aria-label={t('newPost')} className="grid h-(--bottom-bar) place-items-center">
        <span className="grid size-11 place-items-center rounded-full bg-accent text-on-accent shadow-raised">
          <Plus className="size-5" aria-hidden="true" />
        </span>
      </button>
      {destinations.slice(2, 3).map((one) => (
        <Entry key={one.href} {...one} />
      ))}
      <MoreButton />
    </nav>
  );
}

function Entry({ href, label, Icon }: Destination) {
  const t = useTranslations('frame');
  const here = isWithin(usePathname(), href);
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={cx('flex h-(--bottom-bar) flex-col items-center justify-center gap-1 text-xs font-medium', here ? 'text-accent-ink' : 'text-ink-faint')}
    >
      <span className="relative">
        <Icon className="size-5" aria-hidden="true" />
        {href === '/approvals' ? <WaitingCount className="absolute -end-3 -top-2 h-4 min-w-4 px-1 text-[0.625rem]" /> : null}
      </span>
      {t(label)}
    </Link>
  );
}
