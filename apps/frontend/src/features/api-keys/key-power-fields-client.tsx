'use client';

import type { ApiScope } from '@arkyra/contracts/http';
import { Checkbox, Radio } from '@arkyra/ui/checkbox';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { offeredScopes } from './scopes.ts';

export function ModeField({ mode, onChange }: { mode: 'live' | 'test'; onChange: (mode: 'live' | 'test') => void }) {
  const t = useTranslations('settings');
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('keyMode')}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        <Radio name="mode" checked={mode === 'test'} label={t('keyModeTest')} hint={t('keyModeTestHint')} onChange={() => onChange('test')} />
        <Radio name="mode" checked={mode === 'live'} label={t('keyModeLive')} hint={t('keyModeLiveHint')} onChange={() => onChange('live')} />
      </div>
    </fieldset>
  );
}

interface ScopesFieldProps {
  scopes: ReadonlySet<ApiScope>;
  error: string | undefined;
  onChange: (scopes: ReadonlySet<ApiScope>) => void;
}

export function ScopesField({ scopes, error, onChange }: ScopesFieldProps) {
  const t = useTranslations('settings');
  const errorId = useId();
  const toggle = (scope: ApiScope, on: boolean) => {
    const next = new Set(scopes);
    if (on) next.add(scope);
    else next.delete(scope);
    onChange(next);
  };
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="font-medium">{t('keyScopes')}</legend>
      <p className="mb-2 text-sm text-ink-soft">{t('keyScopesHint')}</p>
      <div className="grid gap-x-4 gap-y-2.5 sm:grid-cols-2">
        {offeredScopes.map(({ scope, label }) => (
          <Checkbox
            key={scope}
            checked={scopes.has(scope)}
            aria-invalid={error ? true : undefined}
            onChange={(event) => toggle(scope, event.target.checked)}
            label={t(label)}
            hint={<code className="font-mono text-xs">{scope}</code>}
          />
        ))}
      </div>
      {error ? (
        <p id={errorId} className="mt-2 flex gap-1.5 text-sm text-danger-ink">
          <CircleAlert className="mt-px size-4 shrink-0" aria-hidden="true" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
