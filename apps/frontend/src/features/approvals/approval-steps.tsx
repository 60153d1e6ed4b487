import type { Approval, ApprovalStep, Member } from '@arkyra/contracts/http';
import { Avatar } from '@arkyra/ui/avatar';
import { clsx } from 'clsx';
import { Check, Circle, CircleDot, X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useAgo } from '../../i18n/use-ago.ts';
import { verdictLooks } from './approval-look.tsx';
import { stepsDone } from './step-progress.tsx';
import { StepTimes } from './step-times.tsx';
import { useApproverWords } from './use-approver-words.ts';

type Place = 'done' | 'now' | 'next' | 'ended';

const looks = {
  done: { Icon: Check, ring: 'border-success-ink bg-success-soft text-success-ink', word: 'stepDone' },
  now: { Icon: CircleDot, ring: 'border-info-ink bg-info-soft text-info-ink', word: 'stepNow' },
  next: { Icon: Circle, ring: 'border-line-strong text-ink-faint', word: 'stepNext' },
  ended: { Icon: X, ring: 'border-line-strong bg-sunken text-ink-faint', word: 'stepSkipped' },
} as const;

function placeOf(approval: Approval, number: number): Place {
  if (number <= stepsDone(approval)) return 'done';
  if (approval.state !== 'pending' && approval.state !== 'on_hold') return 'ended';
  return number === approval.step ? 'now' : 'next';
}

/** Every step: whom it asks, what they said, and what time brings. */
export function ApprovalSteps({ approval, members, quotedId }: { approval: Approval; members: readonly Member[]; quotedId?: string | undefined }) {
  const t = useTranslations('approvals');
  return (
    <ol aria-label={t('panel.steps')} className="flex flex-col">
      {approval.steps.map((step, index) => (
        // Steps have no identity of their own: they are their order.
        // oxlint-disable-next-line react/no-array-index-key
        <Step key={index} approval={approval} step={step} number={index + 1} isLast={index === approval.steps.length - 1} members={members} quotedId={quotedId} />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly approval: Approval;
  readonly step: ApprovalStep;
  readonly number: number;
  readonly isLast: boolean;
  readonly members: readonly Member[];
  /** A decision whose words stand elsewhere already. */
  readonly quotedId: string | undefined;
}

function Step({ approval, step, number, isLast, members, quotedId }: StepProps) {
  const t = useTranslations('approvals');
  const { stepWords } = useApproverWords(members);
  const place = placeOf(approval, number);
  const { Icon, ring, word } = looks[place];
  const decisions = approval.decisions.filter((decision) => decision.step === number);
  return (
    <li data-step={number} data-place={place} aria-current={place === 'now' ? 'step' : undefined} className="flex gap-3">
      <span aria-hidden="true" className="flex flex-col items-center">
        <span className={clsx('grid size-6 shrink-0 place-items-center rounded-full border', ring)}>
          <Icon className="size-3.5" />
        </span>
        {isLast ? null : <span className={clsx('my-1 w-px grow', place === 'done' ? 'bg-success-ink' : 'bg-line-strong')} />}
      </span>
      <div className={clsx('min-w-0 grow pt-0.5', !isLast && 'pb-4')}>
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span dir="auto" className={clsx('font-medium wrap-anywhere', (place === 'next' || place === 'ended') && 'text-ink-soft')}>
            {step.name}
          </span>
          <span className="sr-only">{t(`panel.${word}`)}</span>
          {place === 'now' ? <span className="text-sm text-ink-faint">{t('givenOf', { given: approval.given, needed: approval.needed })}</span> : null}
        </p>
        <p className="text-sm text-ink-faint wrap-anywhere">{t('panel.askedAll', { who: stepWords(step) })}</p>
        {decisions.map((decision) => (
          <Decision key={decision.id} decision={decision.id === quotedId ? { ...decision, comment: '' } : decision} />
        ))}
        {place === 'now' ? <StepTimes approval={approval} step={step} members={members} /> : null}
      </div>
    </li>
  );
}

function Decision({ decision: { verdict, name, guestId, comment, at } }: { decision: Approval['decisions'][number] }) {
  const t = useTranslations('approvals');
  const ago = useAgo();
  const format = useFormatter();
  const { Icon, ink } = verdictLooks[verdict];
  const who = name || t('gone');
  return (
    <div data-verdict={verdict} className="mt-2 flex gap-2">
      <Avatar name={who} className="size-6 text-[0.625rem]" />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-1.5 text-sm">
          <span className="flex items-start gap-1.5">
            <Icon aria-hidden="true" className={clsx('mt-0.75 size-3.5 shrink-0', ink)} />
            <span className="wrap-anywhere">{t(`panel.${verdict}By`, { name: guestId ? t('guestName', { name: who }) : who })}</span>
          </span>
          <time dateTime={at} title={format.dateTime(new Date(at), 'full')} suppressHydrationWarning className="text-ink-faint">
            {ago(at)}
          </time>
        </p>
        {comment ? (
          <blockquote dir="auto" className="mt-1 rounded-md bg-sunken px-2.5 py-1.5 whitespace-pre-wrap wrap-anywhere">
            {comment}
          </blockquote>
        ) : null}
      </div>
    </div>
  );
}
