'use client';

import { cx } from '@arkyra/ui/cx';
import { Ellipsis } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { beyondBar, isWithin } from './destinations.ts';

const load = () => import('./more-menu-client.tsx');
const MoreMenu = lazy(() => load().then((module) => ({ default: module.MoreMenu })));

/** The last place of the bottom bar: the screens that it has no room for. */
export function MoreButton() {
  const [wanted, setWanted] = useState(false);
  const trigger = <Trigger aria-haspopup="menu" onPointerEnter={() => void load()} onFocus={() => void load()} onClick={() => setWanted(true)} />;
  if (!wanted) return trigger;
  return (
    <Suspense fallback={trigger}>
      <MoreMenu trigger={<Trigger />} />
    </Suspense>
  );
}

function Trigger(props: ComponentProps<'button'>) {
  const t = useTranslations('frame');
  const path = usePathname();
  const here = beyondBar.some(({ href }) => isWithin(path, href));
  return (
    <button
      {...props}
      type="button"
      className={cx('flex h-(--bottom-bar) flex-col items-center justify-center gap-1 text-xs font-medium', here ? 'text-accent-ink' : 'text-ink-faint')}
    >
      <Ellipsis className="size-5" aria-hidden="true" />
      {t('more')}
    </button>
  );
}
