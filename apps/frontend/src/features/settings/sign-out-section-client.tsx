'use client';

import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FormError } from '../../forms/form-error.tsx';
import { useRequest } from '../../forms/use-request.ts';
import { signOut } from '../../frame/sign-out.ts';

/** For phones, where the account menu has no place. */
export function SignOutSection() {
  const t = useTranslations('settings');
  const { busy, error, run } = useRequest();
  return (
    <div className="md:hidden">
      <Section
        title={t('signOutTitle')}
        text={t('signOutText')}
        aside={
          <Button busy={busy} onClick={() => void run(signOut)}>
            <LogOut className="size-4" aria-hidden="true" />
            {t('signOut')}
          </Button>
        }
      >
        {error ? <FormError error={error} /> : null}
      </Section>
    </div>
  );
}
