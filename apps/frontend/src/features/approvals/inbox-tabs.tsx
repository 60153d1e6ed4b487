import { clsx } from 'clsx';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type InboxView, inboxViews } from './inbox-view.ts';

/** The views as links, so that one can be shared. */
export function InboxTabs({ view }: { view: InboxView }) {
  const t = useTranslations('approvals');
  return (
    <nav aria-label={t('views')} className="-mx-1 overflow-x-auto px-1">
      <ul className="inline-flex h-control items-stretch rounded-md pointer-coarse:h-auto border border-line bg-sunken p-0.5">
        {inboxViews.map((one) => (
          <li key={one} className="flex">
            <Link
              href={one === 'waiting' ? '/approvals' : `/approvals?view=${one}`}
              aria-current={one === view ? 'page' : undefined}
              className={clsx('flex items-center justify-center rounded-sm px-3 text-sm font-medium pointer-coarse:min-h-11 pointer-coarse:min-w-11 whitespace-nowrap', one === view ? 'bg-surface text-ink shadow-card' : 'text-ink-soft hover:text-ink')}
            >
              {t(`view.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
