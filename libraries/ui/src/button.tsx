import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonTone, buttonStyles, iconButtonStyles } from './button-styles.ts';
import { Spinner } from './spinner.tsx';

interface Look {
  tone?: ButtonTone;
  size?: ButtonSize;
  /** Shows that it runs and refuses further presses, but keeps its size and the focus. */
  busy?: boolean;
}

export function Button({ tone, size, busy = false, className, children, type = 'button', onClick, ...rest }: ComponentProps<'button'> & Look) {
  return (
    <button
      {...rest}
      type={busy && type === 'submit' ? 'button' : type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={buttonStyles(tone, size, className)}
    >
      {busy ? <Spinner /> : null}
      {children}
    </button>
  );
}

/** A button of one icon; `label` is its name for everyone who can't see the icon, and its tooltip. */
export function IconButton({ label, tone, size, className, children, type = 'button', ...rest }: ComponentProps<'button'> & Omit<Look, 'busy'> & { label: string }) {
  return (
    <button {...rest} type={type} aria-label={label} title={label} className={iconButtonStyles(tone, size, className)}>
      {children}
    </button>
  );
}
