import type { PostState } from '@arkyra/contracts/http';
import { stateLooks } from '@arkyra/ui/state-badge';
import type { LucideIcon } from 'lucide-react';

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
}

/** Icon and colours of a post in the calendar; the word stands beside them. */
export function stateLook(state: PostState): StateLook {
  const { Icon, tone } = stateLooks[state];
  return { Icon, ink: inks[tone], ground: grounds[state] };
}
