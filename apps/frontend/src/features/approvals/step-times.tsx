import type { Approval, ApprovalStep, Member } from '@arkyra/contracts/http';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { useAgo } from '../../i18n/use-ago.ts';
import { useApproverWords } from './use-approver-words.ts';

const minute = 60_000;

interface StepTimesProps {
  readonly approval: Approval;
  readonly step: ApprovalStep;
  readonly members: readonly Member[];
}

/** When the waiting step is due and ends, and what time has brought so far. On hold its clock stands still. */
export function StepTimes({ approval, step, members }: StepTimesProps) {
  const t = useTranslations('approvals');
  const format = useFormatter();
  const ago = useAgo();
  const now = useNow({ updateInterval: minute });
  const { anyOf } = useApproverWords(members);
  const reminders = approval.notices.filter((notice) => notice.step === approval.step && notice.kind === 'reminder').length;
  const at = (minutes: number) => new Date(Date.parse(approval.stepStartedAt) + minutes * minute);
  const runs = approval.state === 'pending';
  const due = runs && step.dueMinutes !== undefined ? at(step.dueMinutes) : null;
  const end = runs && step.expireMinutes !== undefined ? at(step.expireMinutes) : null;
  const facts = [
    due ? t(due > now ? 'panel.due' : 'panel.overdue', { time: format.dateTime(due, 'dayTime') }) : '',
    end ? t('panel.expires', { time: format.dateTime(end, 'dayTime') }) : '',
    reminders > 0 ? t('panel.reminded', { count: reminders }) : '',
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 ? (
        <p suppressHydrationWarning className={`mt-1 text-sm ${due && due <= now ? 'text-warning-ink' : 'text-ink-faint'}`}>
          {facts.join(' · ')}
        </p>
      ) : null}
      {approval.escalatedAt && step.escalateTo ? (
        <p suppressHydrationWarning className="mt-1 text-sm text-warning-ink">
          {t('panel.escalated', { when: ago(approval.escalatedAt), who: anyOf(step.escalateTo) })}
        </p>
      ) : null}
    </>
  );
}
