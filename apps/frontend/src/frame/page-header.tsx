import { iconButtonStyles } from '@arkyra/ui/button-styles';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PhoneBell } from '../features/notifications/phone-bell-client.tsx';

interface PageHeaderProps {
  title: string;
  lead?: string;
  actions?: ReactNode;
  /** The page that this one belongs to. */
  back?: { readonly href: string; readonly label: string };
}

/** Title and actions of a page; sticks while the page scrolls below it. */
export function PageHeader({ title, lead, actions, back }: PageHeaderProps) {
  return (
    <header className="sticky top-0 z-20 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-canvas/92 px-4 py-2.5 backdrop-blur-sm md:px-6">
      {back ? (
        <Link href={back.href} aria-label={back.label} title={back.label} className={iconButtonStyles('ghost', 'md', '-ms-2 -me-2')}>
          <ArrowLeft className="size-4 rtl:rotate-180" aria-hidden="true" />
        </Link>
      ) : null}
      <div className="min-w-0 grow">
        <h1 className="text-lg font-semibold">{title}</h1>
        {lead ? <p className="text-sm text-ink-soft max-sm:hidden">{lead}</p> : null}
      </div>
      <div className="flex items-center gap-2 empty:hidden">
        {actions}
        <PhoneBell />
      </div>
    </header>
  );
}
