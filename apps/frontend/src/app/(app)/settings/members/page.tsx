import type { Metadata } from 'next';
import { Banner } from '@arkyra/ui/banner';
import { getTranslations } from 'next-intl/server';
import { getMe, load, serverApi } from '../../../../api/server.ts';
import { Members } from '../../../../features/members/members-client.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('team');
  return { title: t('members') };
}

export default async function MembersPage() {
  const [t, { permissions }, api] = await Promise.all([getTranslations('settings'), getMe(), serverApi()]);
  if (!permissions.includes('members:read')) return <Banner title={t('readOnly')} />;
  const mayManage = permissions.includes('members:manage');
  const [members, invitations, options] = await Promise.all([
    load(api.GET('/members')),
    mayManage ? load(api.GET('/invitations')) : null,
    load(api.GET('/auth/options')),
  ]);
  return (
    <ClientMessages of={['team', 'auth', 'settings']}>
      <Members initial={members.data} initialInvitations={invitations?.data ?? null} mailOn={options.mail} />
    </ClientMessages>
  );
}
