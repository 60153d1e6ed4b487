'use client';

import type { ApiKey } from '@arkyra/contracts/http';
import { Badge } from '@arkyra/ui/badge';
import { Button } from '@arkyra/ui/button';
import { Cell, Row, Table } from '@arkyra/ui/table';
import { useFormatter, useNow, useTranslations } from 'next-intl';

export function ApiKeyTable({ keys, onRevoke }: { keys: readonly ApiKey[]; onRevoke: (key: ApiKey) => void }) {
  const t = useTranslations('settings');
  const head = [
    t('keyColumnName'),
    t('keyColumnScopes'),
    t('keyColumnUsed'),
    t('keyColumnExpires'),
    <span key="actions" className="sr-only">
      {t('keyColumnActions')}
    </span>,
  ];
  return (
    <Table label={t('keys')} head={head}>
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} onRevoke={() => onRevoke(key)} />
      ))}
    </Table>
  );
}

const shownScopes = 3;

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const now = useNow();
  const more = apiKey.scopes.length - shownScopes;
  return (
    <Row>
      <Cell className="min-w-48">
        <p className="flex items-center gap-2">
          <span className="line-clamp-2 font-medium wrap-anywhere">{apiKey.name}</span>
          <Badge tone={apiKey.mode === 'live' ? 'accent' : 'neutral'}>{apiKey.mode === 'live' ? t('keyModeLive') : t('keyModeTest')}</Badge>
        </p>
        <code className="font-mono text-xs text-ink-faint">{apiKey.prefix}…</code>
      </Cell>
      <Cell className="min-w-40 text-sm text-ink-soft" title={apiKey.scopes.join(', ')}>
        {apiKey.scopes.slice(0, shownScopes).join(', ')} {more > 0 ? t('keyScopeMore', { count: more }) : null}
      </Cell>
      <Cell className="text-sm whitespace-nowrap text-ink-soft">
        {apiKey.lastUsedAt ? format.relativeTime(new Date(apiKey.lastUsedAt), now) : t('keyNeverUsed')}
      </Cell>
      <Cell className="text-sm whitespace-nowrap text-ink-soft">
        <Expiry expiresAt={apiKey.expiresAt} now={now} />
      </Cell>
      <Cell className="text-end">
        <Button size="sm" aria-label={t('keyRevokeOf', { name: apiKey.name })} onClick={onRevoke}>
          {t('keyRevoke')}
        </Button>
      </Cell>
    </Row>
  );
}

function Expiry({ expiresAt, now }: { expiresAt: string | null; now: Date }) {
  const t = useTranslations('settings');
  const format = useFormatter();
  if (!expiresAt) return t('keyNeverExpires');
  const end = new Date(expiresAt);
  if (end <= now) return <Badge tone="danger">{t('keyExpired')}</Badge>;
  return format.dateTime(end, 'day');
}
