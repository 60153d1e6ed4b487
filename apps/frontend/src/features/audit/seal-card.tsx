import type { AuditSeal } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { Card } from '@arkyra/ui/card';
import { ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';

/** How far the log is sealed, and whether it still is as it was. */
export function SealCard({ seal: { sealedUntil, entries, verifiedAt, problem, retentionMonths } }: { seal: AuditSeal }) {
  const t = useTranslations('audit');
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), 'dayTimeYear');
  if (problem !== null) {
    return (
      <Banner tone="danger" role="alert" title={t('broken')}>
        {t('brokenText', { problem, when: verifiedAt ? day(verifiedAt) : '' })}
      </Banner>
    );
  }
  // Other workspaces may be sealed already.
  const until = entries > 0 ? sealedUntil : null;
  const Icon = until ? ShieldCheck : ShieldQuestion;
  return (
    <Card className="flex items-start gap-3 px-5 py-4">
      <Icon className={`mt-0.5 size-5 shrink-0 ${until ? 'text-success-ink' : 'text-ink-faint'}`} aria-hidden="true" />
      <div className="min-w-0">
        <p className="font-medium">{until ? t('sealedUntil', { when: day(until) }) : t('notSealed')}</p>
        <p className="mt-0.5 text-sm text-ink-soft text-pretty">
          {until ? `${t('sealedRows', { count: entries })} ${verifiedAt ? t('verified', { when: day(verifiedAt) }) : t('neverVerified')}` : t('notSealedText')} {t('kept', { months: retentionMonths })}
        </p>
      </div>
    </Card>
  );
}
