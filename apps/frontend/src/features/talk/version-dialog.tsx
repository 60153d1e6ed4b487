import type { Channel, Post, PostVersionDetail } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { Dialog } from '@arkyra/ui/dialog';
import { Segmented } from '@arkyra/ui/segmented';
import { Spinner } from '@arkyra/ui/spinner';
import { RotateCcw } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { canEdit } from '../post/can-edit.ts';
import { useRestore } from './use-restore.ts';
import { useVersion } from './use-versions.ts';
import { VersionDiff } from './version-diff.tsx';

interface DialogProps {
  readonly post: Post;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly number: number;
  readonly latest: number;
  readonly changed: () => void;
  readonly onClose: () => void;
}

type Against = 'before' | 'now';

/** One version: what it changed, or how it differs from the post as it is; and the way back to it. */
export function VersionDialog({ post, channels, number, latest, changed, onClose }: DialogProps) {
  const t = useTranslations('talk');
  const common = useTranslations('common');
  const format = useFormatter();
  const problemText = useProblemText();
  const { permissions } = useViewer();
  const isLatest = number === latest;
  const [against, setAgainst] = useState<Against>('before');
  // Content of a version that is not the latest never changes.
  const { data: version, error } = useVersion(post.id, number, isLatest ? post.version : 0);
  const now = useVersion(post.id, against === 'now' ? latest : undefined, post.version);
  const { busy, problem, restore } = useRestore(post, latest, changed);
  const mayRestore = !isLatest && permissions.includes('posts:write') && canEdit(post, permissions.includes('posts:publish'));
  const failure = error ?? now.error;
  const author = version?.author ? (version.author.name ?? t('formerMember')) : t('nobodyKnown');
  const run = async () => {
    if (await restore(number)) onClose();
  };
  return (
    <Dialog
      title={t('versionTitle', { number })}
      description={version ? t('versionBy', { name: author, time: format.dateTime(new Date(version.savedAt), 'dayTimeYear') }) : undefined}
      closeLabel={common('close')}
      onClose={onClose}
      width="lg"
      footer={
        mayRestore && version ? (
          <>
            <span className="me-auto text-sm text-ink-soft">{t(post.approval ? 'restoreHintApproval' : 'restoreHint')}</span>
            <Button tone="primary" busy={busy} onClick={() => void run()}>
              {busy ? null : <RotateCcw aria-hidden="true" className="size-4" />}
              {t('restore')}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        {problem ? (
          <Banner tone="warning" role="alert" title={t('restoreFailed')}>
            {problemText(problem)}
          </Banner>
        ) : null}
        {version && !isLatest ? <AgainstChoice value={against} onChange={setAgainst} /> : null}
        {version ? <Gone version={version} /> : null}
        {failure ? <p className="text-sm text-danger-ink">{problemText(failure)}</p> : null}
        {!version || (against === 'now' && !now.data) ? failure ? null : <Spinner className="m-6 size-5 animate-late self-center" /> : <Diff version={version} now={now.data} against={against} channels={channels} />}
      </div>
    </Dialog>
  );
}

function AgainstChoice({ value, onChange }: { value: Against; onChange: (value: Against) => void }) {
  const t = useTranslations('talk');
  const options = [
    { value: 'before' as const, label: t('againstBefore') },
    { value: 'now' as const, label: t('againstNow') },
  ];
  return <Segmented label={t('against')} name="version-against" value={value} options={options} onChange={onChange} className="self-start" />;
}

function Diff({ version, now, against, channels }: { version: PostVersionDetail; now: PostVersionDetail | undefined; against: Against; channels: DialogProps['channels'] }) {
  // What bringing it back would change, so from now to then.
  if (against === 'now' && now) return <VersionDiff before={now.content} after={version.content} channels={channels} />;
  return <VersionDiff before={version.before} after={version.content} channels={channels} />;
}

function Gone({ version: { gone } }: { version: PostVersionDetail }) {
  const t = useTranslations('talk');
  if (gone.channelIds.length + gone.mediaIds.length === 0) return null;
  return <Banner title={t('goneTitle')}>{t('goneText', { channels: gone.channelIds.length, pictures: gone.mediaIds.length })}</Banner>;
}
