'use client';

import { Check, Copy } from 'lucide-react';
import { useRef, useState, type RefObject } from 'react';
import { Button } from './button.tsx';
import { Field, Input } from './field.tsx';

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly failed: string };
  /** The button, for a dialog that wants it focused first. */
  readonly buttonRef?: RefObject<HTMLButtonElement | null>;
}

/** Something to take along, with a button that copies it. */
export function CopyField({ label, value, words, buttonRef }: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'yes' | 'failed'>();

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied('yes');
    } catch {
      // Plain http and some settings refuse the clipboard: leave it selected.
      field.current?.select();
      setCopied('failed');
    }
  }

  return (
    <Field label={label} hint={copied === 'failed' ? words.failed : undefined}>
      {(control) => (
        <div className="flex gap-2">
          <Input {...control} ref={field} readOnly value={value} className="font-mono" onFocus={(event) => event.target.select()} />
          <Button ref={buttonRef} onClick={() => void copy()}>
            {copied === 'yes' ? <Check className="size-4 text-success-ink" aria-hidden="true" /> : <Copy className="size-4" aria-hidden="true" />}
            <span aria-live="polite">{copied === 'yes' ? words.copied : words.copy}</span>
          </Button>
        </div>
      )}
    </Field>
  );
}
