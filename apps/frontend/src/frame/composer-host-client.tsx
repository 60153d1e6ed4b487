'use client';

import { useSearchParams } from 'next/navigation';
import { lazy, Suspense } from 'react';
import { closeComposer } from './composer.ts';
import { readComposeRequest } from './compose-url.ts';

const load = () => import('../features/composer/composer-client.tsx');
const Composer = lazy(() => load().then((module) => ({ default: module.Composer })));

/** Fetches the composer's code before it is asked for. */
export const preloadComposer = (): void => void load();

export function ComposerHost() {
  const search = useSearchParams();
  const request = readComposeRequest(search);
  if (!request) return null;
  return (
    <Suspense>
      <Composer request={request} onClose={closeComposer} />
    </Suspense>
  );
}
