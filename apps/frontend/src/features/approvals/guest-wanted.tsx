import type { Approval } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lacksGuestLink } from './lacks-guest-link.ts';
import { useMakeGuest } from './use-make-guest.tsx';

/** What to do where a request stands still until a guest has a link; nothing where it does not. */
export function GuestWanted({ approval, onMade }: { approval: Approval; onMade: () => void }) {
  const t = useTranslations('approvals');
  const { make, dialogs } = useMakeGuest(approval.id, onMade);
  const action = approval.canSteer ? (
    <Button size="sm" tone="primary" onClick={make}>
      <Link2 aria-hidden="true" className="size-4" />
      {t('guests.make')}
    </Button>
  ) : null;
  return (
    <>
      {lacksGuestLink(approval) ? (
        <Banner tone="warning" action={action}>
          {t(approval.canSteer ? 'guests.wanted' : 'guests.wantedOfOthers')}
        </Banner>
      ) : null}
      {dialogs}
    </>
  );
}
