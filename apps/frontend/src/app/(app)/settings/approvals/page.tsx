import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { load, serverApi } from '../../../../api/server.ts';
import { ApprovalRules } from '../../../../features/approval-rules/rules-client.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('approval-rules');
  return { title: t('title') };
}

export default async function ApprovalRulesPage() {
  const api = await serverApi();
  const [rules, channels, members] = await Promise.all([
    load(api.GET('/approval-rules')),
    load(api.GET('/channels', { params: { query: { limit: 200 } } })),
    load(api.GET('/members')),
  ]);
  return (
    <ClientMessages of={['approval-rules', 'approvals', 'settings']}>
      <ApprovalRules served={rules.data} channels={channels.data} members={members.data} />
    </ClientMessages>
  );
}
