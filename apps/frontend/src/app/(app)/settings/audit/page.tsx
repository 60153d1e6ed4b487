import type { Metadata } from 'next';
import { Banner } from '@arkyra/ui/banner';
import { getTranslations } from 'next-intl/server';
import { getMe, load, serverApi } from '../../../../api/server.ts';
import { AuditLog } from '../../../../features/audit/audit-log-client.tsx';
import { addressOf, type Params, queryOf, readFilter } from '../../../../features/audit/audit-filter.ts';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title') };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Params> }) {
  const [t, { permissions, user }, api, params] = await Promise.all([getTranslations('audit'), getMe(), serverApi(), searchParams]);
  if (!permissions.includes('audit:read')) return <Banner title={t('ownerOnly')} />;
  const filter = readFilter(params);
  const query = queryOf(filter, user.timezone);
  const [page, seal, members, keys] = await Promise.all([
    load(api.GET('/audit', { params: { query } })),
    load(api.GET('/audit/seal')),
    load(api.GET('/members')),
    load(api.GET('/api-keys')),
  ]);
  const people = [...members.data.map(({ userId, name }) => ({ actor: `user:${userId}`, name, isKey: false })), ...keys.data.map(({ id, name }) => ({ actor: `api-key:${id}`, name, isKey: true }))];
  return (
    <ClientMessages of={['audit', 'settings']}>
      <AuditLog key={addressOf(filter)} filter={filter} query={query} first={page} seal={seal} people={people} />
    </ClientMessages>
  );
}
