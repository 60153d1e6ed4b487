import type { ApprovalState, ApprovalVerdict } from '@arkyra/contracts/http';
import { Badge, type BadgeTone } from '@arkyra/ui/badge';
import { Ban, CircleCheck, CirclePause, CircleX, FilePen, History, Hourglass, type LucideIcon, MessageSquareWarning, TimerOff } from 'lucide-react';
import { useTranslations } from 'next-intl';

interface Look {
  readonly tone: BadgeTone;
  readonly Icon: LucideIcon;
}

/** Each state has a shape of its own beside its colour. */
export const approvalLooks: Record<ApprovalState, Look> = {
  pending: { tone: 'info', Icon: Hourglass },
  on_hold: { tone: 'warning', Icon: CirclePause },
  approved: { tone: 'success', Icon: CircleCheck },
  changes_requested: { tone: 'warning', Icon: MessageSquareWarning },
  rejected: { tone: 'danger', Icon: CircleX },
  stale: { tone: 'warning', Icon: FilePen },
  expired: { tone: 'danger', Icon: TimerOff },
  cancelled: { tone: 'neutral', Icon: Ban },
  superseded: { tone: 'neutral', Icon: History },
};

export const verdictLooks: Record<ApprovalVerdict, { readonly Icon: LucideIcon; readonly ink: string }> = {
  approve: { Icon: CircleCheck, ink: 'text-success-ink' },
  request_changes: { Icon: MessageSquareWarning, ink: 'text-warning-ink' },
  reject: { Icon: CircleX, ink: 'text-danger-ink' },
};

/** Icon, colour and word of a request. */
export function ApprovalBadge({ state, className }: { state: ApprovalState; className?: string }) {
  const t = useTranslations('approvals');
  const { tone, Icon } = approvalLooks[state];
  return (
    <Badge tone={tone} icon={<Icon className="size-3.5" aria-hidden="true" />} {...(className ? { className } : {})}>
      {t(`state.${state}`)}
    </Badge>
  );
}
