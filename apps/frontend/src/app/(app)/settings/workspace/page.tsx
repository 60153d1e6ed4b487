import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getMe, load, serverApi } from '../../../../api/server.ts';
import { WorkspaceForm } from '../../../../features/settings/workspace-form-client.tsx';
import { WorkspaceList } from '../../../../features/workspaces/workspace-choice-client.tsx';
import { WorkspaceEnds } from '../../../../features/workspaces/workspace-ends-client.tsx';
import { ClientMessages } from '../../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('workspace') };
}

export default async function WorkspacePage() {
  const [{ workspace, workspaces, permissions }, api, t] = await Promise.all([getMe(), serverApi(), getTranslations('frame')]);
  const members = permissions.includes('members:read') ? (await load(api.GET('/members'))).data : [];
  const others = workspaces.filter(({ id }) => id !== workspace.id);
  return (
    <ClientMessages of={['team', 'settings', 'auth']}>
      <WorkspaceForm workspace={workspace} canManage={permissions.includes('workspace:manage')} />
      {others.length > 0 ? (
        // The rail's switcher, for phones.
        <section className="md:hidden">
          <h2 className="mb-2 font-semibold">{t('workspaces')}</h2>
          <WorkspaceList workspaces={others} />
        </section>
      ) : null}
      <WorkspaceEnds members={members} />
    </ClientMessages>
  );
}
