import type { MadeGuest } from '@arkyra/contracts/http';
import { lazy, type ReactNode, Suspense, useState } from 'react';

const MakeGuestDialog = lazy(() => import('./make-guest-dialog-client.tsx').then((module) => ({ default: module.MakeGuestDialog })));
const GuestLinkDialog = lazy(() => import('./guest-link-dialog-client.tsx').then((module) => ({ default: module.GuestLinkDialog })));

/** Makes a link for a guest and shows it the one time that it can be seen. `dialogs` must outlive the button: it may go once there is a link. */
export function useMakeGuest(approvalId: string, onMade: () => void): { readonly make: () => void; readonly dialogs: ReactNode } {
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeGuest>();
  const dialogs = (
    <Suspense>
      {making ? <MakeGuestDialog approvalId={approvalId} onMade={(one) => (onMade(), setMade(one))} onClose={() => setMaking(false)} /> : null}
      {made?.url ? <GuestLinkDialog made={made} onClose={() => setMade(undefined)} /> : null}
    </Suspense>
  );
  return { make: () => setMaking(true), dialogs };
}
