import { Button } from '@arkyra/ui/button';
import { buttonStyles } from '@arkyra/ui/button-styles';
import { EmptyState } from '@arkyra/ui/empty-state';
import { CircleCheckBig, FilePlus, Inbox } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { openComposer } from '../../frame/composer.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import type { InboxView } from './inbox-view.ts';

/** What this place is for, with one way on. */
export function InboxEmpty({ view }: { view: InboxView }) {
  const t = useTranslations('approvals');
  const { permissions } = useViewer();
  const mayManage = permissions.includes('approvals:manage');
  const rules = mayManage ? (
    <Link href="/settings/approvals" className={buttonStyles(view === 'all' ? 'primary' : 'secondary')}>
      {t('setRules')}
    </Link>
  ) : undefined;
  if (view === 'submitted') {
    const write = permissions.includes('posts:write') ? (
      <Button tone="primary" onClick={() => openComposer()}>
        {t('newPost')}
      </Button>
    ) : undefined;
    return <EmptyState icon={<FilePlus />} title={t('emptySubmittedTitle')} text={t('emptySubmittedText')} action={write} />;
  }
  if (view === 'all') return <EmptyState icon={<Inbox />} title={t('emptyAllTitle')} text={t(mayManage ? 'emptyAllText' : 'emptyAllTextPlain')} action={rules} />;
  return <EmptyState icon={<CircleCheckBig />} title={t('emptyWaitingTitle')} text={t('emptyWaitingText')} action={rules} />;
}
