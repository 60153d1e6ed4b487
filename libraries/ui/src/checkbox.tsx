import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode } from 'react';

const box =
  'size-4 shrink-0 appearance-none rounded-xs border border-line-control bg-surface bg-center bg-no-repeat transition-colors ' +
  'checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:opacity-55';

/** A box with its words; the whole line can be pressed. */
export function Checkbox({ label, hint, className, ...rest }: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className={clsx('flex items-start gap-2.5 rounded-md pointer-coarse:min-h-11 pointer-coarse:py-2', className)}>
      <span className="relative mt-0.5 grid place-items-center">
        <input {...rest} type="checkbox" className={clsx(box, 'peer')} />
        <svg viewBox="0 0 16 16" aria-hidden="true" className="pointer-events-none absolute size-3.5 text-on-accent opacity-0 peer-checked:opacity-100">
          <path d="m3.5 8.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
      </span>
      <span className="min-w-0">
        <span className="block">{label}</span>
        {hint ? <span className="block text-sm text-ink-soft">{hint}</span> : null}
      </span>
    </label>
  );
}

/** On or off, at once. Words first, so that a column of them lines up. */
export function Switch({ label, hint, className, ...rest }: Omit<ComponentProps<'input'>, 'type' | 'role'> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className={clsx('flex items-center justify-between gap-4 pointer-coarse:min-h-11', className)}>
      <span className="min-w-0">
        <span className="block font-medium">{label}</span>
        {hint ? <span className="block text-sm text-ink-soft">{hint}</span> : null}
      </span>
      <span className="relative inline-flex shrink-0">
        {/* A native checkbox tells its state by itself. */}
        <input
          {...rest}
          type="checkbox"
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
          role="switch"
          className="peer h-5 w-9 appearance-none rounded-full bg-line-control transition-colors checked:bg-accent disabled:opacity-55"
        />
        <span className="pointer-events-none absolute start-0.5 top-0.5 size-4 rounded-full bg-white shadow-card transition-transform peer-checked:translate-x-4 rtl:peer-checked:-translate-x-4" />
      </span>
    </label>
  );
}

/** One of a few, each with its words. */
export function Radio({ label, hint, className, ...rest }: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label
      className={clsx(
        'flex items-start gap-3 rounded-lg border border-line p-3 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft',
        className,
      )}
    >
      <input
        {...rest}
        type="radio"
        className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-line-control bg-surface checked:border-[0.3125rem] checked:border-accent"
      />
      <span className="min-w-0">
        <span className="block font-medium">{label}</span>
        {hint ? <span className="block text-sm text-ink-soft">{hint}</span> : null}
      </span>
    </label>
  );
}
