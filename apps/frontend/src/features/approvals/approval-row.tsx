import type { Approval, Channel, Member } from '@arkyra/contracts/http';
import { Checkbox } from '@arkyra/ui/checkbox';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { clsx } from 'clsx';
import { CalendarDays, Image as ImageIcon, Link2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useAgo } from '../../i18n/use-ago.ts';
import { ApprovalBadge } from './approval-look.tsx';
import { lacksGuestLink } from './lacks-guest-link.ts';
import { StepProgress } from './step-progress.tsx';
import { useApproverWords } from './use-approver-words.ts';

interface RowProps {
  readonly approval: Approval;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly members: readonly Member[];
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Null: there is nothing to do with many at once. */
  readonly onSelect: ((selected: boolean) => void) | null;
  readonly onOpen: () => void;
}

/** One request: first words, channels, time, how far it is, who waits for whom. */
export function ApprovalRow({ approval, channels, members, isActive, isSelected, onSelect, onOpen }: RowProps) {
  const t = useTranslations('approvals');
  const { id, post, state } = approval;
  const words = post.excerpt || t('noText');
  return (
    <div
      data-approval={id}
      data-state={state}
      className={clsx('relative flex items-start gap-3 px-4 py-3 hover:bg-hover', isActive && 'bg-accent-soft/60 shadow-[inset_3px_0_0_var(--color-accent)] rtl:shadow-[inset_-3px_0_0_var(--color-accent)]')}
    >
      {onSelect ? (
        // The room around the box belongs to it: a press that misses must not open the row.
        <Checkbox className="relative z-[1] -m-3 gap-0! p-3 pointer-coarse:-m-3.5 pointer-coarse:p-3.5" label={<span className="sr-only">{t('selectOne', { words })}</span>} checked={isSelected} onChange={(event) => onSelect(event.target.checked)} />
      ) : null}
      <div className="min-w-0 grow">
        <div className="flex items-start gap-3">
          {/* The whole row opens it; its button carries the words. */}
          <button type="button" aria-expanded={isActive} onClick={onOpen} dir="auto" className={clsx('line-clamp-2 min-w-0 grow text-start font-medium wrap-anywhere after:absolute after:inset-0', !post.excerpt && 'text-ink-faint italic')}>
            {words}
          </button>
          {state === 'pending' ? null : <ApprovalBadge state={state} />}
        </div>
        <Facts approval={approval} channels={channels} />
        <Waits approval={approval} members={members} />
      </div>
    </div>
  );
}

function Facts({ approval: { post, submittedByName, submittedAt }, channels }: Pick<RowProps, 'approval' | 'channels'>) {
  const t = useTranslations('approvals');
  const format = useFormatter();
  const ago = useAgo();
  const chosen = post.channelIds.flatMap((id) => channels.get(id) ?? []);
  const icon = 'size-3.5 shrink-0';
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-faint">
      <span title={chosen.map(({ handle }) => handle).join('\n')} className="flex min-w-0 items-center gap-1.5">
        {[...new Set(chosen.map(({ network }) => network))].map((network) => (
          <NetworkGlyph key={network} network={network} className="size-3.5" />
        ))}
        <bdi className="max-w-48 truncate">{chosen[0]?.handle}</bdi>
        {chosen.length > 1 ? <span>{t('plus', { count: chosen.length - 1 })}</span> : null}
        {post.hasMedia ? <ImageIcon aria-hidden="true" className={icon} /> : null}
      </span>
      <span className="flex items-center gap-1.5">
        <CalendarDays aria-hidden="true" className={icon} />
        <span suppressHydrationWarning>{post.scheduledAt ? format.dateTime(new Date(post.scheduledAt), 'dayTime') : t('noTime')}</span>
      </span>
      <span suppressHydrationWarning title={format.dateTime(new Date(submittedAt), 'full')} className="min-w-0 truncate">
        {t('by', { name: submittedByName ?? t('gone') })} · {ago(submittedAt)}
      </span>
    </p>
  );
}

function Waits({ approval, members }: Pick<RowProps, 'approval' | 'members'>) {
  const t = useTranslations('approvals');
  const { stepWords } = useApproverWords(members);
  const { state, step, steps, canDecide, canSteer } = approval;
  const current = steps[step - 1];
  const isStuck = lacksGuestLink(approval);
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft">
      <StepProgress approval={approval} />
      {isStuck ? (
        <span className="flex min-w-0 items-center gap-1.5 text-warning-ink">
          <Link2 aria-hidden="true" className="size-3.5 shrink-0" />
          {t(canSteer ? 'guests.wanted' : 'guests.wantedOfOthers')}
        </span>
      ) : null}
      {state === 'pending' && current && !isStuck ? <span className="min-w-0">{canDecide ? t('waitsForYou') : t('waitsFor', { who: stepWords(current) })}</span> : null}
    </p>
  );
}
