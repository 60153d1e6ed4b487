import type { Channel, Post, PostVersion } from '@arkyra/contracts/http';
import { Avatar } from '@arkyra/ui/avatar';
import { Badge } from '@arkyra/ui/badge';
import { Button } from '@arkyra/ui/button';
import { Skeleton } from '@arkyra/ui/skeleton';
import { useFormatter, useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useVersions } from './use-versions.ts';

const VersionDialog = lazy(() => import('./version-dialog.tsx').then((module) => ({ default: module.VersionDialog })));

interface HistoryProps {
  readonly post: Post;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly changed: () => void;
}

/** Who changed the post, when, and what; each opens to be read and brought back. */
export function History({ post, channels, changed }: HistoryProps) {
  const t = useTranslations('talk');
  const problemText = useProblemText();
  const { versions, error, hasMore, loadingMore, showMore } = useVersions(post.id, post.version);
  const [open, setOpen] = useState<number | null>(null);
  if (error) return <p className="px-4 py-3 text-sm text-danger-ink">{problemText(error)}</p>;
  if (!versions) return <Skeleton className="m-4 h-10" />;
  const latest = versions[0]?.number ?? 1;
  return (
    <>
      <ol aria-label={t('versions')} reversed className="divide-y divide-line">
        {versions.map((version) => (
          <VersionRow key={version.number} version={version} isLatest={version.number === latest} onOpen={() => setOpen(version.number)} />
        ))}
      </ol>
      {versions.length === 1 ? <p className="border-t px-4 py-3 text-sm text-ink-faint text-pretty">{t('onlyOne')}</p> : null}
      {hasMore ? (
        <Button tone="ghost" size="sm" busy={loadingMore} className="m-2" onClick={showMore}>
          {t('more')}
        </Button>
      ) : null}
      {open === null ? null : (
        <Suspense>
          <VersionDialog post={post} channels={channels} number={open} latest={latest} changed={changed} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}

function VersionRow({ version, isLatest, onOpen }: { version: PostVersion; isLatest: boolean; onOpen: () => void }) {
  const t = useTranslations('talk');
  const format = useFormatter();
  const name = version.author ? (version.author.name ?? t('formerMember')) : t('nobodyKnown');
  const what = version.number === 1 ? t('first') : version.changes.map((change) => t(`changes.${change}`)).join(', ') || t('noChanges');
  return (
    <li>
      <button type="button" onClick={onOpen} data-version={version.number} className="flex w-full items-start gap-3 px-4 py-3 text-start hover:bg-hover">
        <Avatar name={name} className="size-7" />
        <span className="min-w-0 grow">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <bdi className="text-sm font-medium wrap-anywhere">{name}</bdi>
            {version.byKey ? <Badge className="h-5">{t('byKey')}</Badge> : null}
            {isLatest ? (
              <Badge tone="accent" className="h-5">
                {t('now')}
              </Badge>
            ) : null}
            {version.milestone ? (
              <Badge tone="info" className="h-5">
                {version.milestone === 'restored' && version.restoredFrom ? t('restoredFrom', { number: version.restoredFrom }) : t(`milestones.${version.milestone}`)}
              </Badge>
            ) : null}
          </span>
          <span className="block text-sm text-ink-soft wrap-anywhere">{what}</span>
        </span>
        <span className="tabular shrink-0 text-end text-xs leading-5 text-ink-faint">
          <time dateTime={version.savedAt} className="block" suppressHydrationWarning>
            {format.dateTime(new Date(version.savedAt), 'dayTime')}
          </time>
          {t('number', { number: version.number })}
        </span>
      </button>
    </li>
  );
}
