'use client';

import { Menu, MenuChoice, MenuItem, MenuSeparator } from '@arkyra/ui/menu';
import { toast } from '@arkyra/ui/toast';
import { KeyRound, LogOut, Monitor, Moon, ShieldCheck, Sun, UserRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useProblemText } from '../api/use-problem-text.ts';
import { currentTheme, setTheme } from './set-theme.ts';
import { signOut } from './sign-out.ts';
import type { Theme } from './theme.ts';

const icon = 'size-4 text-ink-faint';

/** Only loaded once somebody asks for it, hence open from the start. */
export function AccountMenu({ trigger }: { trigger: ReactNode }) {
  const t = useTranslations('frame');
  const router = useRouter();
  const problemText = useProblemText();
  const [theme, choose] = useState<Theme>(currentTheme);
  const leave = () => signOut().catch((error: unknown) => toast({ tone: 'error', text: t('signOutFailed', { reason: problemText(error) }) }));
  return (
    <Menu trigger={trigger} defaultOpen side="top" align="start" className="w-56">
      <MenuItem onSelect={() => router.push('/settings/profile')}>
        <UserRound className={icon} aria-hidden="true" />
        {t('profile')}
      </MenuItem>
      <MenuItem onSelect={() => router.push('/settings/security')}>
        <ShieldCheck className={icon} aria-hidden="true" />
        {t('security')}
      </MenuItem>
      <MenuItem onSelect={() => router.push('/settings/api-keys')}>
        <KeyRound className={icon} aria-hidden="true" />
        {t('apiKeys')}
      </MenuItem>
      <MenuSeparator />
      <MenuChoice<Theme>
        label={t('theme')}
        value={theme}
        onChange={(next) => {
          setTheme(next);
          choose(next);
        }}
        options={[
          { value: 'system', label: t('themeSystem'), icon: <Monitor className={icon} aria-hidden="true" /> },
          { value: 'light', label: t('themeLight'), icon: <Sun className={icon} aria-hidden="true" /> },
          { value: 'dark', label: t('themeDark'), icon: <Moon className={icon} aria-hidden="true" /> },
        ]}
      />
      <MenuSeparator />
      <MenuItem onSelect={() => void leave()}>
        <LogOut className={icon} aria-hidden="true" />
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}
