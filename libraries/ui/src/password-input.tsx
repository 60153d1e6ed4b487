'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { iconButtonStyles } from './button-styles.ts';
import { Input } from './field.tsx';

/** A password that can be looked at before it is sent. */
export function PasswordInput({ showLabel, hideLabel, ...rest }: Omit<ComponentProps<'input'>, 'type'> & { showLabel: string; hideLabel: string }) {
  const [shown, show] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <span className="relative block">
      <Input {...rest} type={shown ? 'text' : 'password'} autoCapitalize="none" autoCorrect="off" spellCheck={false} className="pe-11" />
      <button
        type="button"
        aria-label={shown ? hideLabel : showLabel}
        aria-pressed={shown}
        onClick={() => show(!shown)}
        className={iconButtonStyles('ghost', 'md', 'absolute end-0 top-0')}
      >
        <Icon className="size-4" aria-hidden="true" />
      </button>
    </span>
  );
}
