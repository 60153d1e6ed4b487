import { clsx } from 'clsx';

export type ButtonTone = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'md' | 'sm';

const base =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none ' +
  'transition-colors duration-100 disabled:opacity-55 disabled:cursor-not-allowed aria-disabled:opacity-55 aria-disabled:cursor-not-allowed';

const tones: Record<ButtonTone, string> = {
  primary: 'bg-accent text-on-accent shadow-card hover:not-disabled:bg-accent-hover',
  secondary: 'bg-surface text-ink border border-line-strong shadow-card hover:not-disabled:bg-hover active:not-disabled:bg-pressed',
  ghost: 'text-ink-soft hover:not-disabled:bg-hover hover:not-disabled:text-ink active:not-disabled:bg-pressed',
  danger: 'bg-danger text-on-accent shadow-card hover:not-disabled:bg-danger-hover',
};

const sizes: Record<ButtonSize, string> = { md: 'h-control px-3.5 text-base', sm: 'h-control-sm px-2.5 text-sm' };

/** For what looks like a button but is a link. */
export function buttonStyles(tone: ButtonTone = 'secondary', size: ButtonSize = 'md', extra?: string): string {
  return clsx(base, tones[tone], sizes[size], extra);
}

export function iconButtonStyles(tone: ButtonTone = 'ghost', size: ButtonSize = 'md', extra?: string): string {
  return clsx(base, tones[tone], size === 'md' ? 'size-control' : 'size-control-sm', extra);
}
