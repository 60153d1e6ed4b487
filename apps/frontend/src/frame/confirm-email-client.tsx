'use client';

import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { done } from '../api/unwrap.ts';
import { useProblemText } from '../api/use-problem-text.ts';
import { useRequest } from '../forms/use-request.ts';
import { useViewer } from '../session/viewer-client.tsx';

/** Asks softly: nothing waits for it. */
export function ConfirmEmailBanner() {
  const t = useTranslations('frame');
  const problemText = useProblemText();
  const { user, shouldConfirmEmail } = useViewer();
  const { busy, run } = useRequest();
  const [hidden, setHidden] = useState(false);
  if (!shouldConfirmEmail || hidden) return null;
  const send = () =>
    void run(async () => {
      try {
        await done(api.POST('/me/confirmation'));
        toast({ tone: 'success', text: t('confirmEmailSent', { email: user.email }) });
        setHidden(true);
      } catch (error) {
        toast({ tone: 'error', text: problemText(error) });
      }
    });
  return (
    <Banner
      className="m-3"
      title={t('confirmEmailTitle', { email: user.email })}
      action={
        <span className="flex gap-2">
          <Button size="sm" busy={busy} onClick={send}>
            {t('confirmEmailSend')}
          </Button>
          <Button size="sm" tone="ghost" onClick={() => setHidden(true)}>
            {t('confirmEmailLater')}
          </Button>
        </span>
      }
    >
      {t('confirmEmailText')}
    </Banner>
  );
}
