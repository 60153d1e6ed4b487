import type { ApprovalVerdict, GuestView } from '@arkyra/contracts/http';
import { Check, MessageSquareWarning, X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';

const looks: Record<ApprovalVerdict, { readonly Icon: typeof Check; readonly ink: string }> = {
  approve: { Icon: Check, ink: 'text-success-ink' },
  request_changes: { Icon: MessageSquareWarning, ink: 'text-warning-ink' },
  reject: { Icon: X, ink: 'text-danger-ink' },
};

/** How far it is, and who has answered what. */
export function Progress({ view: { approval, decisions } }: { view: GuestView }) {
  const t = useTranslations('approvals-guest');
  const format = useFormatter();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { state, step, steps } = approval;
  const isOpen = state === 'pending' || state === 'on_hold';
  if (decisions.length === 0 && !(isOpen && steps.length > 1)) return null;
  return (
    <section aria-label={t('answers')} className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      {isOpen && steps.length > 1 ? <p className="font-medium">{t('stepOf', { step, steps: steps.length, name: steps[step - 1]?.name ?? '' })}</p> : null}
      <ul className="flex flex-col gap-2 empty:hidden">
        {decisions.map(({ step: at, verdict, name, isYours, comment, at: when }) => {
          const { Icon, ink } = looks[verdict];
          return (
            <li key={`${at} ${when} ${name}`} className="flex gap-2 text-sm">
              <Icon aria-hidden="true" className={`mt-px size-4 shrink-0 ${ink}`} />
              <div className="min-w-0 grow">
                <p className="wrap-anywhere">{isYours ? t(`yours.${verdict}`) : t(`answer.${verdict}`, { name })}</p>
                {comment ? (
                  <blockquote dir="auto" className="mt-1 rounded-md bg-sunken px-2.5 py-1.5 whitespace-pre-wrap wrap-anywhere">
                    {comment}
                  </blockquote>
                ) : null}
              </div>
              <time dateTime={when} className="shrink-0 text-ink-faint">
                {format.dateTime(new Date(when), 'dayTime', { timeZone })}
              </time>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
