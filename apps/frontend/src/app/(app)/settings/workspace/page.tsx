import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { getMe } from '../../../../api/server.ts';
import { WorkspaceForm } from '../../../../features/settings/workspace-form-client.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('workspace') };
}

export default async function WorkspacePage() {
  const { workspace, permissions } = await getMe();
  return <WorkspaceForm workspace={workspace} canManage={permissions.includes('workspace:manage')} />;
}
