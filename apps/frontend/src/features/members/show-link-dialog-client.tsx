'use client';

import type { MadeInvitation } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Dialog } from '@arkyra/ui/dialog';
import { Field, Input } from '@arkyra/ui/field';
import { Check, Copy } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';

/** The link of an invitation, which only this answer shows: Escape and a press outside don't close it. */
export function ShowLinkDialog({ invitation: { link, email, role, expiresAt }, onClose }: { invitation: MadeInvitation; onClose: () => void }) {
  const t = useTranslations('team');
  const common = useTranslations('common');
  const format = useFormatter();
  const field = useRef<HTMLInputElement>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const [copied, setCopied] = useState<'yes' | 'failed'>();
  const words = { date: format.dateTime(new Date(expiresAt), 'dayTime'), role: t(`role.${role}`) };

  async function copy() {
    try {
      await navigator.clipboard.writeText(link ?? '');
      setCopied('yes');
    } catch {
      // Plain http and some settings refuse the clipboard: leave the link selected.
      field.current?.select();
      setCopied('failed');
    }
  }

  return (
    <Dialog
      title={t('linkTitle')}
      description={email === null ? t('linkText', words) : t('linkTextBound', { ...words, email })}
      closeLabel={common('close')}
      onClose={onClose}
      locked
      width="md"
      initialFocus={copyButton}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <Field label={t('link')} hint={copied === 'failed' ? t('copyFailed') : undefined}>
        {(control) => (
          <div className="flex gap-2">
            <Input {...control} ref={field} readOnly value={link ?? ''} className="font-mono" onFocus={(event) => event.target.select()} />
            <Button ref={copyButton} onClick={() => void copy()}>
              {copied === 'yes' ? <Check className="size-4 text-success-ink" aria-hidden="true" /> : <Copy className="size-4" aria-hidden="true" />}
              <span aria-live="polite">{copied === 'yes' ? t('copied') : t('copy')}</span>
            </Button>
          </div>
        )}
      </Field>
    </Dialog>
  );
}
