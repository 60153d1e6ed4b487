import type { ReactNode } from 'react';

interface SegmentedProps<T extends string> {
  /** Says what is chosen, for assistive technology. */
  label: string;
  /** Groups the radio buttons; unique on the page. */
  name: string;
  value: T;
  options: readonly { readonly value: T; readonly label: ReactNode }[];
  onChange: (value: T) => void;
  className?: string;
}

/** One of a few, side by side. Radio buttons below, so that the arrows work by themselves. */
export function Segmented<T extends string>({ label, name, value, options, onChange, className = '' }: SegmentedProps<T>) {
  return (
    <div role="radiogroup" aria-label={label} className={`inline-flex h-control items-stretch rounded-md pointer-coarse:h-auto border border-line bg-sunken p-0.5 ${className}`}>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex items-center justify-center gap-1.5 rounded-sm px-3 pointer-coarse:min-h-11 pointer-coarse:min-w-11 text-sm font-medium whitespace-nowrap text-ink-soft transition-colors hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} className="sr-only" />
          {option.label}
        </label>
      ))}
    </div>
  );
}
