import type { CalendarEntry, PostState } from '@arkyra/contracts/http';
import { stateLooks } from '@arkyra/ui/state-badge';
import { CircleX, Hourglass, type LucideIcon, MessageSquareWarning } from 'lucide-react';
import { type ToldApproval, toldApproval } from '../approvals/told-approval.ts';

const inks = {
  neutral: 'text-ink-faint',
  success: 'text-success-ink',
  warning: 'text-warning-ink',
  danger: 'text-danger-ink',
  info: 'text-info-ink',
  violet: 'text-violet-ink',
  accent: 'text-accent-ink',
};

/** Only what is under way or needs a person stands out; plans and successes are calm. */
const grounds: Record<PostState, string> = {
  draft: 'border-dashed border-line-control bg-transparent',
  scheduled: 'border-line bg-surface',
  publishing: 'border-transparent bg-violet-soft',
  published: 'border-line bg-surface',
  partly_published: 'border-transparent bg-warning-soft',
  needs_attention: 'border-transparent bg-danger-soft',
  cancelled: 'border-line bg-transparent',
};

interface StateLook {
  readonly Icon: LucideIcon;
  readonly ink: string;
  readonly ground: string;
  /** Where its approval says more than its state. */
  readonly approval: ToldApproval | null;
}

const asked = { Icon: Hourglass, ink: inks.info, ground: 'border-transparent bg-info-soft' };
const back = { Icon: MessageSquareWarning, ink: inks.warning, ground: grounds.draft };
const refused = { Icon: CircleX, ink: inks.danger, ground: grounds.draft };
const approvals: Record<ToldApproval, Omit<StateLook, 'approval'>> = { pending: asked, on_hold: asked, changes_requested: back, stale: back, rejected: refused, expired: refused };

/** Icon and colours of a post in the calendar; the word stands beside them. */
export function entryLook(entry: Pick<CalendarEntry, 'state' | 'approval'>): StateLook {
  const approval = toldApproval(entry);
  if (approval) return { ...approvals[approval], approval };
  const { Icon, tone } = stateLooks[entry.state];
  return { Icon, ink: inks[tone], ground: grounds[entry.state], approval };
}
