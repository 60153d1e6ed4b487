import type { ApprovalVerdict } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Check, MessageSquareWarning, X } from 'lucide-react';
import { useTranslations } from 'next-intl';

const keys = { approve: 'a', request_changes: 'c', reject: 'r' } as const;

interface VerdictButtonsProps {
  readonly onDecide: (verdict: ApprovalVerdict) => void;
  readonly size?: 'sm' | 'md';
  /** Fewer words where there is little room; all of them for the ear. */
  readonly short?: boolean;
  /** The page listens to their keys. */
  readonly withKeys?: boolean;
}

/** The three answers. Rejecting stands apart: it ends the request. */
export function VerdictButtons({ onDecide, size = 'md', short = false, withKeys = false }: VerdictButtonsProps) {
  const t = useTranslations('approvals');
  const keyOf = (verdict: ApprovalVerdict) => (withKeys ? { 'aria-keyshortcuts': keys[verdict], title: t('withKey', { what: t(verdict), key: keys[verdict].toUpperCase() }) } : {});
  return (
    <>
      <Button tone="primary" size={size} {...keyOf('approve')} onClick={() => onDecide('approve')}>
        <Check aria-hidden="true" className="size-4" />
        {t('approve')}
      </Button>
      <Button size={size} {...keyOf('request_changes')} aria-label={t('request_changes')} onClick={() => onDecide('request_changes')}>
        <MessageSquareWarning aria-hidden="true" className="size-4" />
        <span className={short ? 'max-sm:hidden' : undefined}>{t('request_changes')}</span>
        {short ? <span className="sm:hidden">{t('shortChanges')}</span> : null}
      </Button>
      <Button tone="ghost" size={size} {...keyOf('reject')} onClick={() => onDecide('reject')}>
        <X aria-hidden="true" className="size-4" />
        {t('reject')}
      </Button>
    </>
  );
}
