import {
  Ban,
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleHelp,
  CirclePause,
  Clock,
  type LucideIcon,
  Send,
  TriangleAlert,
} from 'lucide-react';
import { Badge, type BadgeTone } from './badge.tsx';

/** States of posts and of deliveries. */
export type PublishState =
  | 'draft'
  | 'scheduled'
  | 'publishing'
  | 'published'
  | 'partly_published'
  | 'needs_attention'
  | 'failed'
  | 'unknown'
  | 'held'
  | 'cancelled';

interface Look {
  readonly tone: BadgeTone;
  readonly Icon: LucideIcon;
}

/** Each state has a shape of its own beside its colour. */
export const stateLooks: Record<PublishState, Look> = {
  draft: { tone: 'neutral', Icon: CircleDashed },
  scheduled: { tone: 'info', Icon: Clock },
  publishing: { tone: 'violet', Icon: Send },
  published: { tone: 'success', Icon: CircleCheck },
  partly_published: { tone: 'warning', Icon: CircleCheckBig },
  needs_attention: { tone: 'danger', Icon: TriangleAlert },
  failed: { tone: 'danger', Icon: TriangleAlert },
  unknown: { tone: 'warning', Icon: CircleHelp },
  held: { tone: 'warning', Icon: CirclePause },
  cancelled: { tone: 'neutral', Icon: Ban },
};

/** Icon, colour and word, never one alone. The word comes translated (messages: `states`). */
export function StateBadge({ state, label, className }: { state: PublishState; label: string; className?: string }) {
  const { tone, Icon } = stateLooks[state];
  return (
    <Badge tone={tone} icon={<Icon className="size-3.5" aria-hidden="true" />} className={className}>
      {label}
    </Badge>
  );
}

const inks: Record<BadgeTone, string> = {
  neutral: 'text-ink-faint',
  success: 'text-success-ink',
  warning: 'text-warning-ink',
  danger: 'text-danger-ink',
  info: 'text-info-ink',
  violet: 'text-violet-ink',
  accent: 'text-accent-ink',
};

/** The icon alone, for where the word stands elsewhere; `label` is read aloud unless empty. */
export function StateIcon({ state, label = '', className = 'size-3.5' }: { state: PublishState; label?: string; className?: string }) {
  const { tone, Icon } = stateLooks[state];
  const naming = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return <Icon {...naming} className={`shrink-0 ${inks[tone]} ${className}`} />;
}
