import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { load, personApi } from '../../../api/server.ts';
import { CreateWorkspace, SignOutLink, WorkspaceList } from '../../../features/workspaces/workspace-choice-client.tsx';
import { ClientMessages } from '../../../i18n/client-messages.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('team');
  return { title: t('chooseTitle') };
}

/** Where one comes without a workspace: removed, left, signed in anew. Also where another is made. */
export default async function WorkspacesPage({ searchParams }: { searchParams: Promise<{ new?: string }> }) {
  const [t, api, search] = await Promise.all([getTranslations('team'), personApi(), searchParams]);
  const { data: workspaces } = await load(api.GET('/workspaces'));
  const isNew = search.new !== undefined;
  return (
    <ClientMessages of={['team']}>
      <div>
        <h1 className="text-2xl font-semibold">{isNew ? t('createTitle') : t('chooseTitle')}</h1>
        <p className="mt-1.5 text-ink-soft text-pretty">{isNew ? t('createText') : workspaces.length > 0 ? t('chooseLead') : t('chooseNone')}</p>
      </div>
      {isNew || workspaces.length === 0 ? null : <WorkspaceList workspaces={workspaces} />}
      {isNew || workspaces.length === 0 ? null : <h2 className="text-lg font-semibold">{t('createTitle')}</h2>}
      <CreateWorkspace />
      {isNew ? <WorkspaceList workspaces={workspaces} /> : <SignOutLink />}
    </ClientMessages>
  );
}
