import type { DeadLetter } from '@arkyra/contracts/http';
import { useFormatter, useTranslations } from 'next-intl';

const block = 'overflow-x-auto rounded-md bg-sunken px-3 py-2 font-mono text-xs whitespace-pre-wrap wrap-anywhere text-ink-soft';

export function DeadLetterDetails({ letter: { error, stack, payload, jobId, queue, addedAt, failedAt } }: { letter: DeadLetter }) {
  const t = useTranslations('operations');
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <dl className="mt-3 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[8rem_minmax(0,1fr)] [&>dt]:text-ink-faint max-sm:[&>dt:not(:first-child)]:mt-2">
      <dt>{t('detailError')}</dt>
      <dd className="wrap-anywhere">{error}</dd>
      {stack ? (
        <>
          <dt>{t('detailStack')}</dt>
          <dd>
            <pre className={block}>{stack}</pre>
          </dd>
        </>
      ) : null}
      <dt>{t('detailPayload')}</dt>
      <dd>
        <pre className={block}>{JSON.stringify(payload, null, 2)}</pre>
      </dd>
      <dt>{t('detailId')}</dt>
      <dd className="wrap-anywhere">
        <code className="font-mono text-xs">
          {queue}/{jobId}
        </code>
      </dd>
      <dt>{t('detailAdded')}</dt>
      <dd className="tabular">{day(addedAt)}</dd>
      <dt>{t('detailFailed')}</dt>
      <dd className="tabular">{day(failedAt)}</dd>
    </dl>
  );
}
