import type { Approval } from '@arkyra/contracts/http';
import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';

/** How many steps have agreed. */
export const stepsDone = ({ state, step, steps }: Pick<Approval, 'state' | 'step' | 'steps'>): number => (state === 'approved' ? steps.length : step - 1);

/** "Step 2 of 3 · 1 of 2 approvals", with a bar for each step. */
export function StepProgress({ approval, className }: { approval: Approval; className?: string }) {
  const t = useTranslations('approvals');
  const { step, steps, given, needed, state } = approval;
  const isOpen = state === 'pending' || state === 'on_hold';
  const done = stepsDone(approval);
  return (
    <span className={clsx('inline-flex items-center gap-2 whitespace-nowrap', className)}>
      <span aria-hidden="true" className="flex gap-0.5">
        {steps.map((one, index) => (
          // Steps have no identity of their own: they are their order.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className={clsx('h-1 w-4 rounded-full', index < done ? 'bg-success-ink' : isOpen && index === done ? 'bg-info-ink' : 'bg-line-strong')} />
        ))}
      </span>
      <span>
        {isOpen ? [t('stepOf', { step, steps: steps.length }), t('givenOf', { given, needed })].join(' · ') : t('stepOf', { step: Math.max(done, 1), steps: steps.length })}
      </span>
    </span>
  );
}
