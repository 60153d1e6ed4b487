'use client';

import { Button } from '@arkyra/ui/button';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { done, unwrap } from '../../api/unwrap.ts';
import { FormError } from '../../forms/form-error.tsx';
import { useHydrated } from '../../forms/use-hydrated.ts';
import { useRequest } from '../../forms/use-request.ts';
import { switchWorkspace } from '../../session/active-workspace.ts';

/** For somebody who is signed in. */
export function AcceptInvite({ token, workspaceName }: { token: string; workspaceName: string }) {
  const t = useTranslations('team');
  const hydrated = useHydrated();
  const [leaving, setLeaving] = useState(false);
  const { busy, error, run } = useRequest();
  const join = () =>
    run(async () => {
      const { id } = await unwrap(api.POST('/invites/{token}/accept', { params: { path: { token } } }));
      setLeaving(true);
      switchWorkspace(id);
    });
  return (
    <div className="flex flex-col gap-4">
      <FormError error={error} />
      <Button tone="primary" busy={busy || leaving} disabled={!hydrated} className="w-full" onClick={() => void join()}>
        <span className="truncate">{busy || leaving ? t('joining') : t('join', { workspace: workspaceName })}</span>
      </Button>
    </div>
  );
}

/** Signs out and comes back to this page. */
export function UseAnotherAccount({ prominent = false }: { prominent?: boolean }) {
  const t = useTranslations('team');
  const { busy, error, run } = useRequest();
  const leave = () =>
    run(async () => {
      await done(api.POST('/auth/logout'));
      location.reload();
    });
  return (
    <>
      <FormError error={error} />
      <Button tone={prominent ? 'primary' : 'ghost'} busy={busy} className={prominent ? 'w-full' : 'mx-auto'} onClick={() => void leave()}>
        {t('joinOther')}
      </Button>
    </>
  );
}
