'use client';

import { cx } from '@arkyra/ui/cx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';

const pages = [
  { href: '/settings/profile', label: 'profile' },
  { href: '/settings/security', label: 'security' },
  { href: '/settings/workspace', label: 'workspace' },
  { href: '/settings/api-keys', label: 'apiKeys' },
] as const;

/** The pages of the settings: links that look like tabs. */
export function SettingsTabs() {
  const t = useTranslations('settings');
  const path = usePathname();
  return (
    <nav aria-label={t('navigation')} className="relative overflow-x-auto border-b border-line bg-canvas px-2 md:px-4">
      <ul className="flex min-w-max">
        {pages.map(({ href, label }) => (
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
