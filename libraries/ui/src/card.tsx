import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={clsx('rounded-lg border border-line bg-surface shadow-card', className)}>{children}</div>;
}

interface SectionProps {
  title: string;
  text?: ReactNode;
  children?: ReactNode;
  /** The content reaches the edges: lists and tables. */
  flush?: boolean;
  /** Actions at the end, e.g. the save button. */
  footer?: ReactNode;
  /** Actions beside the title. */
  aside?: ReactNode;
}

/** A titled part of a settings page. */
export function Section({ title, text, children, flush = false, footer, aside }: SectionProps) {
  return (
    <Card>
      <div className={clsx('flex flex-wrap items-start justify-between gap-3 px-5 pt-4', children && !flush ? 'pb-1' : 'pb-4')}>
        <div className="min-w-0 grow basis-60">
          <h2 className="font-semibold">{title}</h2>
          {text ? <p className="mt-1 text-ink-soft text-pretty">{text}</p> : null}
        </div>
        {aside}
      </div>
      {children ? <div className={flush ? 'border-t border-line' : 'px-5 py-4'}>{children}</div> : null}
      {footer ? <div className="flex flex-wrap items-center justify-end gap-3 rounded-b-lg border-t border-line bg-sunken/60 px-5 py-3">{footer}</div> : null}
    </Card>
  );
}
