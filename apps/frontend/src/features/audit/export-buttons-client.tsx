'use client';

import { Button } from '@arkyra/ui/button';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AuditApiQuery } from './audit-filter.ts';
import { useExport } from './use-export.ts';

/** What the filter shows as a file. While it comes, how far it is, and a way to stop it. */
export function ExportButtons({ query }: { query: AuditApiQuery }) {
  const t = useTranslations('audit');
  const { progress, start, stop } = useExport(query);
  if (progress) {
    return (
      <div className="flex items-center gap-3">
        <span className="flex flex-col gap-1">
          <output className="tabular text-sm text-ink-soft">{t('exporting', { done: progress.done, all: progress.all })}</output>
          <progress className="h-1 w-44 accent-accent" value={progress.done} max={Math.max(1, progress.all)} aria-label={t('export')} />
        </span>
        <Button size="sm" onClick={stop}>
          {t('exportCancel')}
        </Button>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" onClick={() => void start('csv')}>
        <Download className="size-3.5" aria-hidden="true" />
        {t('exportCsv')}
      </Button>
      <Button size="sm" tone="ghost" onClick={() => void start('jsonl')}>
        {t('exportJsonl')}
      </Button>
    </div>
  );
}
