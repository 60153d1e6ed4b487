'use client';

import type { Channel } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { toast } from '@arkyra/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { unwrap } from '../../api/unwrap.ts';

/** Asks the network now whether it still accepts the sign-in. */
export function CheckChannel({ channel }: { channel: Channel }) {
  const t = useTranslations('channels');
  const problemText = useProblemText();
  const router = useRouter();
  const [busy, setBusy] = useState(false);

  async function check() {
    setBusy(true);
    try {
      const found = await unwrap(api.POST('/channels/{id}/check', { params: { path: { id: channel.id } } }));
      const name = found.displayName;
      if (found.state === 'connected') toast({ tone: 'success', text: t('checkOk', { name }) });
      else toast({ tone: 'error', text: t('checkTrouble', { name }), detail: found.stateReason ?? undefined });
      router.refresh();
    } catch (error) {
      toast({ tone: 'error', text: problemText(error) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button size="sm" busy={busy} onClick={() => void check()}>
      {busy ? t('checking') : t('check')}
    </Button>
  );
}
