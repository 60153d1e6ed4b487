'use client';

import { cx } from '@arkyra/ui/cx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useViewer } from '../../session/viewer-client.tsx';

const pages = [
  { href: '/settings/profile', label: 'profile' },
  { href: '/settings/security', label: 'security' },
  { href: '/settings/notifications', label: 'notifications' },
  { href: '/settings/workspace', label: 'workspace' },
  { href: '/settings/members', label: 'members' },
  { href: '/settings/approvals', label: 'approvals' },
  { href: '/settings/api-keys', label: 'apiKeys' },
  { href: '/settings/audit', label: 'audit', permission: 'audit:read' },
  { href: '/settings/system', label: 'system', permission: 'installation:operate' },
] as const;

/** The pages of the settings: links that look like tabs. */
export function SettingsTabs() {
  const t = useTranslations('settings');
  const path = usePathname();
  const { permissions } = useViewer();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the row scrolls sideways; where one is should be seen.
    place.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  const shown = pages.filter((page) => !('permission' in page) || permissions.includes(page.permission));
  return (
    <nav ref={place} aria-label={t('navigation')} className="relative overflow-x-auto border-b border-line bg-canvas px-2 md:px-4">
      <ul className="flex min-w-max">
        {shown.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={path === href ? 'page' : undefined}
              className={cx(
                '-mb-px flex h-11 items-center border-b-2 px-3 font-medium whitespace-nowrap focus-visible:-outline-offset-2',
                path === href ? 'border-accent text-accent-ink' : 'border-transparent text-ink-soft hover:text-ink',
              )}
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
