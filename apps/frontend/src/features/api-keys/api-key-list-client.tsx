'use client';

import type { ApiKey } from '@arkyra/contracts/http';
import { Badge } from '@arkyra/ui/badge';
import { Button } from '@arkyra/ui/button';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useAgo } from '../../i18n/use-ago.ts';

export function ApiKeyList({ keys, onRevoke }: { keys: readonly ApiKey[]; onRevoke: (key: ApiKey) => void }) {
  const t = useTranslations('settings');
  return (
    <ul aria-label={t('keys')}>
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} onRevoke={() => onRevoke(key)} />
      ))}
    </ul>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const t = useTranslations('settings');
  return (
    <li className="flex items-start gap-4 border-b border-line px-5 py-4 last:border-0">
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium wrap-anywhere">{apiKey.name}</span>
          <Badge tone={apiKey.mode === 'live' ? 'accent' : 'neutral'}>{apiKey.mode === 'live' ? t('keyModeLive') : t('keyModeTest')}</Badge>
          <code className="font-mono text-xs text-ink-faint">{apiKey.prefix}…</code>
        </p>
        <ul aria-label={t('keyScopes')} className="mt-2 flex flex-wrap gap-1">
          {apiKey.scopes.map((scope) => (
            <li key={scope} className="rounded-xs bg-sunken px-1.5 py-0.5 font-mono text-xs text-ink-soft">
              {scope}
            </li>
          ))}
        </ul>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 text-sm text-ink-faint">
          <Use apiKey={apiKey} />
        </p>
      </div>
      <Button size="sm" aria-label={t('keyRevokeOf', { name: apiKey.name })} onClick={onRevoke}>
        {t('keyRevoke')}
      </Button>
    </li>
  );
}

function Use({ apiKey: { lastUsedAt, expiresAt } }: { apiKey: ApiKey }) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const now = useNow();
  const ago = useAgo();
  const end = expiresAt ? new Date(expiresAt) : null;
  return (
    <>
      <span>{lastUsedAt ? t('keyUsed', { when: ago(lastUsedAt) }) : t('keyNeverUsed')}</span>
      {end && end <= now ? (
        <Badge tone="danger">{t('keyExpired')}</Badge>
      ) : (
        <span>{end ? t('keyExpiresOn', { date: format.dateTime(end, 'day') }) : t('keyNeverExpires')}</span>
      )}
    </>
  );
}
