import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const looks = {
  info: { Icon: Info, className: 'bg-info-soft text-info-ink' },
  success: { Icon: CircleCheck, className: 'bg-success-soft text-success-ink' },
  warning: { Icon: TriangleAlert, className: 'bg-warning-soft text-warning-ink' },
  danger: { Icon: CircleAlert, className: 'bg-danger-soft text-danger-ink' },
};

interface BannerProps {
  tone?: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** `alert` is read aloud at once: for what has just gone wrong. */
  role?: 'alert' | 'status';
  className?: string;
}

/** A sentence that belongs to the page: what happened and what to do. */
export function Banner({ tone = 'info', title, children, action, role, className }: BannerProps) {
  const { Icon, className: look } = looks[tone];
  return (
    <div role={role} className={clsx('flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md px-3.5 py-2.5', look, className)}>
      <div className="flex min-w-0 grow basis-64 gap-2.5">
        <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
        <div className="min-w-0">
          {title ? <p className="font-medium">{title}</p> : null}
          {children ? <div className={clsx(title ? 'mt-0.5 text-sm' : '')}>{children}</div> : null}
        </div>
      </div>
      {action}
    </div>
  );
}
