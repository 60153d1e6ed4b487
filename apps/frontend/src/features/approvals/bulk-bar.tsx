import type { ApprovalVerdict } from '@arkyra/contracts/http';
import { Button, IconButton } from '@arkyra/ui/button';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Selection } from './use-selection.ts';
import { VerdictButtons } from './verdict-buttons.tsx';

/** What can be done with all that is selected; above the bottom bar on a phone. */
export function BulkBar({ selection, onAsk }: { selection: Selection; onAsk: (verdict: ApprovalVerdict) => void }) {
  const t = useTranslations('approvals');
  const count = selection.chosen.length;
  if (count === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label={t('bulk')}
      className="sticky bottom-4 z-20 mx-auto mt-auto flex max-w-full animate-rise flex-wrap items-center justify-center gap-x-1 gap-y-2 sm:gap-x-2 rounded-xl border border-line bg-raised p-2 sm:ps-4 shadow-overlay max-md:bottom-[calc(var(--bottom-bar)+env(safe-area-inset-bottom)+0.75rem)]"
    >
      <span className="flex items-center gap-2 max-sm:w-full">
        <span aria-live="polite" className="me-2 font-medium whitespace-nowrap">
          {t('selected', { count })}
        </span>
        {count < selection.choosable ? (
          <Button size="sm" tone="ghost" onClick={selection.all}>
            {t('selectAll')}
          </Button>
        ) : null}
        <IconButton size="sm" label={t('clear')} onClick={selection.clear} className="ms-auto sm:hidden">
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      </span>
      <VerdictButtons size="sm" short onDecide={onAsk} />
      <IconButton size="sm" label={t('clear')} onClick={selection.clear} className="max-sm:hidden">
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </div>
  );
}
