'use client';

import type { Channel } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { toast } from '@arkyra/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useSWRConfig } from 'swr';
import { api } from '../../api/client.ts';
import { done } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';

const ConfirmDialog = lazy(() => import('@arkyra/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })));

export function DisconnectChannel({ channel }: { channel: Channel }) {
  const t = useTranslations('channels');
  const common = useTranslations('common');
  const router = useRouter();
  const { mutate } = useSWRConfig();
  const [asking, ask] = useState(false);
  const { busy, error, run, clear } = useRequest();

  const disconnect = () =>
    run(async () => {
      await done(api.DELETE('/channels/{id}', { params: { path: { id: channel.id } } }));
      await mutate('channels');
      toast({ tone: 'success', text: t('disconnected', { name: channel.displayName }) });
      router.push('/channels');
      router.refresh();
    });

  return (
    <>
      <Section
        title={t('dangerTitle')}
        text={t('dangerText')}
        aside={
          <Button onClick={() => ask(true)} className="text-danger-ink">
            {t('disconnect')}
          </Button>
        }
      />
      {asking ? (
        <Suspense>
          <ConfirmDialog
            title={t('disconnectTitle', { name: channel.displayName })}
            text={t('disconnectText')}
            confirmLabel={t('disconnect')}
            cancelLabel={common('cancel')}
            closeLabel={common('close')}
            busy={busy}
            error={<FormError error={error} />}
            onConfirm={() => void disconnect()}
            onClose={() => {
              clear();
              ask(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
