'use client';

import { Section } from '@arkyra/ui/card';
import { Segmented } from '@arkyra/ui/segmented';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { setTheme } from '../../frame/set-theme.ts';
import type { Theme } from '../../frame/theme.ts';

export function Appearance({ initial }: { initial: Theme }) {
  const t = useTranslations('settings');
  const [theme, choose] = useState(initial);
  const change = (next: Theme) => {
    setTheme(next);
    choose(next);
  };
  return (
    <Section title={t('appearance')} text={t('appearanceText')}>
      <Segmented<Theme>
        label={t('theme')}
        name="theme"
        value={theme}
        onChange={change}
        options={[
          { value: 'system', label: <Option icon={<Monitor className="size-4" aria-hidden="true" />} text={t('themeSystem')} /> },
          { value: 'light', label: <Option icon={<Sun className="size-4" aria-hidden="true" />} text={t('themeLight')} /> },
          { value: 'dark', label: <Option icon={<Moon className="size-4" aria-hidden="true" />} text={t('themeDark')} /> },
        ]}
      />
    </Section>
  );
}

function Option({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <>
      {icon}
      {text}
    </>
  );
}
