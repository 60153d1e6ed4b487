'use client';

import { lazy, Suspense } from 'react';
import { useViewer } from '../../session/viewer-client.tsx';
import { useOverdue } from './use-overdue.ts';

const OverdueStrip = lazy(() => import('./overdue-strip-client.tsx').then((module) => ({ default: module.OverdueStrip })));

/** Says on every page that posts are late; goes by itself when none is. */
export function OverdueBanner() {
  const { workspace, permissions } = useViewer();
  const overdue = useOverdue(workspace.id, permissions.includes('posts:read'));
  return (
    <output className="block empty:hidden">
      <Suspense>{overdue?.since ? <OverdueStrip posts={overdue.posts} since={overdue.since} /> : null}</Suspense>
    </output>
  );
}
