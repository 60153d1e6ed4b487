import type { PostState } from '@arkyra/contracts/http';
import { stateLooks } from '@arkyra/ui/state-badge';
import type { LucideIcon } from 'lucide-react';

const inks = {
  neutral: { ink: 'text-ink-faint', edge: 'border-s-line-control' },
  success: { ink: 'text-success-ink', edge: 'border-s-success-ink' },
  warning: { ink: 'text-warning-ink', edge: 'border-s-warning-ink' },
  danger: { ink: 'text-danger-ink', edge: 'border-s-danger-ink' },
  info: { ink: 'text-info-ink', edge: 'border-s-info-ink' },
  violet: { ink: 'text-violet-ink', edge: 'border-s-violet-ink' },
  accent: { ink: 'text-accent-ink', edge: 'border-s-accent-ink' },
};

/** Icon and colours of a chip; the word stands beside them or in the name for screen readers. */
export function stateLook(state: PostState): { readonly Icon: LucideIcon; readonly ink: string; readonly edge: string } {
  const { Icon, tone } = stateLooks[state];
  return { Icon, ...inks[tone] };
}
