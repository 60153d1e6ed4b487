import { toast } from '@arkyra/ui/toast';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import type { AuditApiQuery } from './audit-filter.ts';

export type ExportFormat = 'csv' | 'jsonl';

interface Progress {
  readonly done: number;
  readonly all: number;
}

const types = { csv: 'text/csv', jsonl: 'application/x-ndjson' } as const;
const lineEnd = 10;

/** Takes the file in portions, so that it can be told how far it is. */
export function useExport(query: AuditApiQuery) {
  const t = useTranslations('audit');
  const problemText = useProblemText();
  const [progress, setProgress] = useState<Progress>();
  const running = useRef<AbortController>(undefined);

  async function start(format: ExportFormat): Promise<void> {
    const abort = (running.current = new AbortController());
    setProgress({ done: 0, all: 0 });
    try {
      const { response } = await api.GET('/audit/export', { params: { query: { ...query, format } }, parseAs: 'stream', signal: abort.signal });
      const all = Number(response.headers.get('x-total-count') ?? 0);
      const parts = await receive(response, (lines) => setProgress({ done: Math.min(all, lines), all }));
      save(new Blob(parts, { type: types[format] }), `audit-log.${format}`);
      toast({ tone: 'success', text: t('exported', { count: all }) });
    } catch (error) {
      if (!abort.signal.aborted) toast({ tone: 'error', text: t('exportFailed'), detail: problemText(error) });
    } finally {
      setProgress(undefined);
    }
  }

  return { progress, start, stop: () => running.current?.abort() };
}

async function receive(response: Response, tell: (lines: number) => void): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let lines = 0;
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    parts.push(step.value);
    for (const byte of step.value) if (byte === lineEnd) lines += 1;
    tell(lines);
  }
  return parts;
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
