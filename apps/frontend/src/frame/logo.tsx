import { clsx } from 'clsx';

/** The sign: a peak with its point, drawn in the brand's colour. */
export function Logo({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={clsx('shrink-0', className)} aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path d="M8.2 23 16 8.2 23.8 23" fill="none" className="stroke-on-accent" strokeWidth="3.2" strokeLinecap="round" strokeLinejoin="round" />
      <circle cx="16" cy="20.6" r="2.3" className="fill-on-accent" />
    </svg>
  );
}
