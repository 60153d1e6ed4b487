import { Button } from '@arkyra/ui/button';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import type { Draft } from './draft.ts';

interface Told {
  readonly text: string;
  readonly undo: ((draft: Draft) => Draft) | undefined;
}

const shownMs = 10_000;

/** What was just done inside the composer. Not a toast: those lie outside of the dialog, where keys don't reach. */
export function useNotice() {
  const [notice, setNotice] = useState<Told | null>(null);
  const tell = useCallback((text: string, undo?: (draft: Draft) => Draft) => setNotice({ text, undo }), []);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => setNotice(null), shownMs);
    return () => clearTimeout(timer);
  }, [notice]);
  return { notice: notice && { ...notice, close: () => setNotice(null) }, tell };
}

interface NoticeProps {
  /** What stands in the way of scheduling; more urgent than what was done. */
  readonly blocked: string | null;
  readonly notice: (Told & { readonly close: () => void }) | null;
  readonly change: (next: (draft: Draft) => Draft) => void;
}

export function Notice({ notice, blocked, change }: NoticeProps) {
  const common = useTranslations('common');
  return (
    <output className="block">
      {blocked ? (
        <span className="-mt-0.5 mb-2 flex animate-fade-in items-center gap-1.5 text-sm text-danger-ink md:justify-end">
          <CircleAlert aria-hidden="true" className="size-4 shrink-0" />
          {blocked}
        </span>
      ) : notice ? (
        <span className="-mt-1 mb-2 flex animate-fade-in items-center gap-3 text-sm text-ink-soft">
          {notice.text}
          {notice.undo ? (
            <Button
              size="sm"
              tone="ghost"
              className="text-accent-ink"
              onClick={() => {
                if (notice.undo) change(notice.undo);
                notice.close();
              }}
            >
              {common('undo')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </output>
  );
}
