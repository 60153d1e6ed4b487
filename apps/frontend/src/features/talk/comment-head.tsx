import type { Comment } from '@arkyra/contracts/http';
import { Badge } from '@arkyra/ui/badge';
import { Lock } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** Who said it, when, and for whom; `children` are what can be done with it. */
export function CommentHead({ comment, children }: { comment: Comment; children?: ReactNode }) {
  const t = useTranslations('talk');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const at = new Date(comment.createdAt);
  const isDeleted = comment.deletedAt !== null;
  return (
    <div className="flex min-h-5 flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
      {isDeleted ? null : <bdi className="font-medium wrap-anywhere">{comment.author.name ?? t('formerMember')}</bdi>}
      {comment.author.kind === 'guest' && !isDeleted ? <Badge className="h-5">{t('guest')}</Badge> : null}
      <time dateTime={comment.createdAt} title={format.dateTime(at, 'full')} suppressHydrationWarning className="text-xs text-ink-faint">
        {at.getTime() > now.getTime() - 60_000 ? t('justNow') : format.relativeTime(at, now)}
      </time>
      {comment.editedAt && !isDeleted ? <span className="text-xs text-ink-faint">{t('edited')}</span> : null}
      {comment.internal ? (
        <Badge tone="violet" icon={<Lock aria-hidden="true" className="size-3" />} className="h-5">
          {t('internal')}
        </Badge>
      ) : null}
      {children}
    </div>
  );
}
