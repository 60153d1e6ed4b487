import type { PostState } from '@arkyra/contracts/http';
import { CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleSlash, Clock3, LoaderCircle, type LucideIcon } from 'lucide-react';

/** Icon and colour of a state; its word stands beside them or in the name for screen readers. */
export const stateLook: Record<PostState, { readonly Icon: LucideIcon; readonly ink: string; readonly edge: string }> = {
  draft: { Icon: CircleDashed, ink: 'text-ink-faint', edge: 'border-s-line-control' },
  scheduled: { Icon: Clock3, ink: 'text-info-ink', edge: 'border-s-info-ink' },
  publishing: { Icon: LoaderCircle, ink: 'text-violet-ink', edge: 'border-s-violet-ink' },
  published: { Icon: CircleCheck, ink: 'text-success-ink', edge: 'border-s-success-ink' },
  partly_published: { Icon: CircleDot, ink: 'text-warning-ink', edge: 'border-s-warning-ink' },
  needs_attention: { Icon: CircleAlert, ink: 'text-danger-ink', edge: 'border-s-danger-ink' },
  cancelled: { Icon: CircleSlash, ink: 'text-ink-faint', edge: 'border-s-line-strong' },
};
