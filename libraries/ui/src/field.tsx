'use client';

import { clsx } from 'clsx';
import { ChevronDown, CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';

/** What a control inside a `Field` needs to belong to its label, hint and error. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  label: string;
  /** Small words beside the label, e.g. "optional". */
  aside?: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; takes the hint's place for the eye, not for the ear. */
  error?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

/** Label, control, hint and error, tied together for assistive technology. */
export function Field({ label, aside, hint, error, className, children }: FieldProps) {
  const id = useId();
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside ? <span className="text-sm text-ink-faint">{aside}</span> : null}
      </div>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <p id={`${id}-error`} className="flex gap-1.5 text-sm text-danger-ink">
          <CircleAlert className="mt-px size-4 shrink-0" aria-hidden="true" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className={clsx('text-sm text-ink-soft', error && 'sr-only')}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

const control =
  'w-full rounded-md border border-line-control bg-surface px-3 text-base text-ink shadow-card transition-[border-color] ' +
  'hover:not-disabled:border-ink-faint focus-visible:border-focus focus-visible:outline-offset-0 aria-invalid:border-danger ' +
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-faint';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={clsx(control, 'h-control read-only:bg-sunken read-only:text-ink-soft', className)} />;
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...rest} className={clsx(control, 'min-h-20 py-2 read-only:bg-sunken', className)} />;
}

/** The system's own select: it is what people know, on every device. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={clsx('relative block', className)}>
      <select {...rest} className={clsx(control, 'h-control appearance-none truncate pe-9')}>
        {children}
      </select>
      <ChevronDown className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-ink-faint" aria-hidden="true" />
    </span>
  );
}
