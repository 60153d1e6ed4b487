'use client';

import { Spinner } from '@arkyra/ui/spinner';
import { useLinkStatus } from 'next/link';

/** Inside a link: turns while its page is on the way, if that takes more than a moment. */
export function GoingThere() {
  const { pending } = useLinkStatus();
  return pending ? <Spinner className="ms-auto size-3.5 motion-safe:[animation:spin_800ms_linear_infinite,fade-in_200ms_300ms_backwards]" /> : null;
}
