'use client';

import type { ApiKey } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { Section } from '@arkyra/ui/card';
import { EmptyState } from '@arkyra/ui/empty-state';
import { BookOpen, KeyRound, Plus } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ApiKeyList } from './api-key-list-client.tsx';
import { useApiKeys } from './use-api-keys.ts';

const loadCreate = () => import('./create-key-dialog-client.tsx');
const CreateKeyDialog = lazy(() => loadCreate().then((module) => ({ default: module.CreateKeyDialog })));
const RevokeKeyDialog = lazy(() => import('./revoke-key-dialog-client.tsx').then((module) => ({ default: module.RevokeKeyDialog })));

const here = '/settings/api-keys';

export function ApiKeys({ initial }: { initial: readonly ApiKey[] }) {
  const t = useTranslations('settings');
  const router = useRouter();
  const creating = useSearchParams().has('create');
  const { keys, reload } = useApiKeys(initial);
  const [revoking, setRevoking] = useState<ApiKey>();

  const create = (
    <Button tone="primary" onPointerEnter={() => void loadCreate()} onClick={() => router.push(`${here}?create=1`, { scroll: false })}>
      <Plus className="size-4" aria-hidden="true" />
      {t('keyCreate')}
    </Button>
  );

  return (
    <>
      <Section flush title={t('keys')} text={t('keysText')} aside={<Actions create={keys.length > 0 ? create : null} />}>
        {keys.length === 0 ? (
          <EmptyState icon={<KeyRound />} title={t('keysEmptyTitle')} text={t('keysEmptyText')} action={create} />
        ) : (
          <ApiKeyList keys={keys} onRevoke={setRevoking} />
        )}
      </Section>
      <Suspense>
        {creating ? <CreateKeyDialog onCreated={() => void reload()} onClose={() => router.replace(here, { scroll: false })} /> : null}
        {revoking ? <RevokeKeyDialog apiKey={revoking} onRevoked={() => void reload()} onClose={() => setRevoking(undefined)} /> : null}
      </Suspense>
    </>
  );
}

function Actions({ create }: { create: ReactNode }) {
  const t = useTranslations('settings');
  return (
    <div className="flex flex-wrap items-center gap-2">
      {/* The backend's own page. */}
      {/* oxlint-disable-next-line next/no-html-link-for-pages */}
      <a href="/api/docs" className={buttonStyles('ghost', 'md')}>
        <BookOpen className="size-4" aria-hidden="true" />
        {t('keysReference')}
      </a>
      {create}
    </div>
  );
}
