'use client';

import { Button } from '@arkyra/ui/button';
import { Dialog } from '@arkyra/ui/dialog';
import { Field, Input } from '@arkyra/ui/field';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';

/** The key itself. Escape and a press outside don't close it: it can't be shown again. */
export function ShowKeyDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const field = useRef<HTMLInputElement>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const [copied, setCopied] = useState<'yes' | 'failed'>();

  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('yes');
    } catch {
      // Plain http and some settings refuse the clipboard: leave the key selected.
      field.current?.select();
      setCopied('failed');
    }
  }

  return (
    <Dialog
      title={t('keyCreatedTitle')}
      description={t('keyCreatedText')}
      closeLabel={common('close')}
      onClose={onClose}
      locked
      width="md"
      initialFocus={copyButton}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t('keyDone')}
        </Button>
      }
    >
      <Field label={t('keyLabel')} hint={copied === 'failed' ? t('keyCopyFailed') : undefined}>
        {(control) => (
          <div className="flex gap-2">
            <Input {...control} ref={field} readOnly value={secret} className="font-mono" onFocus={(event) => event.target.select()} />
            <Button ref={copyButton} onClick={() => void copy()}>
              {copied === 'yes' ? <Check className="size-4 text-success-ink" aria-hidden="true" /> : <Copy className="size-4" aria-hidden="true" />}
              <span aria-live="polite">{copied === 'yes' ? t('keyCopied') : t('keyCopy')}</span>
            </Button>
          </div>
        )}
      </Field>
      <p className="mt-4 mb-1.5 text-sm font-medium">{t('keyTry')}</p>
      <pre className="overflow-x-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs leading-5">
        {`curl ${location.origin}/api/v1/channels \\\n  -H "Authorization: Bearer ${secret.slice(0, 14)}…"`}
      </pre>
    </Dialog>
  );
}
