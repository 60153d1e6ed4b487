import type { SpokenDecision } from '@arkyra/contracts/http';
import { clsx } from 'clsx';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { verdictLooks } from '../approvals/approval-look.tsx';

/** What somebody said with their decision: it stands as it was given, and answers nothing. */
export function DecisionItem({ decision: { id, verdict, text, stepName, author, at } }: { decision: SpokenDecision }) {
  const t = useTranslations('talk');
  const approvals = useTranslations('approvals');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const { Icon, ink } = verdictLooks[verdict];
  const name = author.name ?? t('formerMember');
  const when = new Date(at);
  return (
    <li data-decision={id} data-verdict={verdict} className="flex gap-2.5 bg-sunken/60 px-4 py-3.5">
      <span aria-hidden="true" className={clsx('grid size-7 shrink-0 place-items-center rounded-full border border-line-strong bg-surface', ink)}>
        <Icon className="size-4" />
      </span>
      <div className="min-w-0 grow">
        <p className="flex min-h-5 flex-wrap items-center gap-x-2 gap-y-0.5 text-sm">
          <span className="font-medium wrap-anywhere">{approvals(`panel.${verdict}By`, { name: author.kind === 'guest' ? approvals('guestName', { name }) : name })}</span>
          <time dateTime={at} title={format.dateTime(when, 'full')} suppressHydrationWarning className="text-xs text-ink-faint">
            {when.getTime() > now.getTime() - 60_000 ? t('justNow') : format.relativeTime(when, now)}
          </time>
        </p>
        <p className="text-xs text-ink-faint wrap-anywhere">{t('decisionOn', { step: stepName })}</p>
        <blockquote dir="auto" className={clsx('mt-1.5 border-s-2 border-current ps-2.5 whitespace-pre-wrap wrap-anywhere', ink)}>
          <span className="text-ink">{text}</span>
        </blockquote>
      </div>
    </li>
  );
}
