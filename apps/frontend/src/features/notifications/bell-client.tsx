'use client';

import { Bell as BellIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { UnreadCount } from './unread-count-client.tsx';

const load = () => import('./bell-popover-client.tsx');
const BellPopover = lazy(() => load().then((module) => ({ default: module.BellPopover })));

/** The bell of the rail. What it opens comes when the pointer or the focus gets near. */
export function Bell() {
  const [wanted, setWanted] = useState(false);
  const trigger = <Trigger aria-haspopup="dialog" onPointerEnter={() => void load()} onFocus={() => void load()} onClick={() => setWanted(true)} />;
  if (!wanted) return trigger;
  return (
    <Suspense fallback={trigger}>
      <BellPopover trigger={<Trigger />} />
    </Suspense>
  );
}

function Trigger(props: ComponentProps<'button'>) {
  const t = useTranslations('frame');
  return (
    <button
      {...props}
      type="button"
      className="flex h-control items-center gap-2.5 rounded-md px-3 text-start font-medium text-ink-soft hover:bg-hover hover:text-ink data-[state=open]:bg-hover data-[state=open]:text-ink"
    >
      <BellIcon className="size-[1.125rem]" aria-hidden="true" />
      <span className="grow">{t('notifications')}</span>
      <UnreadCount />
    </button>
  );
}
