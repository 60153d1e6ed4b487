'use client';

import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { buttonStyles } from '@arkyra/ui/button-styles';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useHydrated } from '../../forms/use-hydrated.ts';
import { useRequest } from '../../forms/use-request.ts';

/** By a press, since mail servers open links to look at them. */
export function ConfirmEmail({ token }: { token: string }) {
  const t = useTranslations('team');
  const hydrated = useHydrated();
  const [isDone, setDone] = useState(false);
  const { busy, error, run } = useRequest();
  const confirm = async () => setDone(await run(() => done(api.POST('/auth/confirm-email', { body: { token } }))));
  if (isDone)
    return (
      <>
        <Banner tone="success">
          {t('confirmed')}
        </Banner>
        <Link href="/calendar" className={buttonStyles('primary', 'md', 'w-full')}>
          {t('toApp')}
        </Link>
      </>
    );
  return (
    <>
      <FormError error={error} />
      <Button tone="primary" busy={busy} disabled={!hydrated} className="w-full" onClick={() => void confirm()}>
        {t('confirm')}
      </Button>
    </>
  );
}
