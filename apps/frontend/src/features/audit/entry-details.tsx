import type { AuditEntry } from '@arkyra/contracts/http';
import { buttonStyles } from '@arkyra/ui/button-styles';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { addressOf, type AuditFilter } from './audit-filter.ts';
import { useValueWords } from './use-value-words.ts';

type Fields = NonNullable<AuditEntry['before']>;

const postOf = ({ object, details }: AuditEntry): string | null =>
  object.type === 'post' ? object.id : typeof details['postId'] === 'string' ? details['postId'] : null;

/** Before and after side by side, and what else is told. */
export function EntryDetails({ entry, filter }: { entry: AuditEntry; filter: AuditFilter }) {
  const t = useTranslations('audit');
  const format = useFormatter();
  const words = useValueWords();
  const { before, after, details, ip, requestId, object, id, at } = entry;
  const post = postOf(entry);
  const told = Object.entries(details).filter(([name]) => name !== 'postId');
  return (
    <div className="mt-3 flex flex-col gap-3 sm:ps-11">
      {before || after ? <Changes before={before ?? {}} after={after ?? {}} isWhole={!before || !after} /> : null}
      <dl className="grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-[8rem_minmax(0,1fr)] [&>dd]:wrap-anywhere [&>dt]:text-ink-faint max-sm:[&>dt:not(:first-child)]:mt-1.5">
        {told.map(([name, value]) => (
          <Fact key={name} name={words.name(name)} value={words.value(value)} />
        ))}
        <Fact name={t('when')} value={format.dateTime(new Date(at), { dateStyle: 'full', timeStyle: 'long' })} />
        {ip ? <Fact name={t('ip')} value={ip} /> : null}
        <Fact name={t('object')} value={`${object.type} ${object.id}`} isCode />
        {requestId ? <Fact name={t('request')} value={requestId} isCode /> : null}
        <Fact name={t('row')} value={id} isCode />
      </dl>
      <div className="flex flex-wrap gap-2">
        {filter.object === object.id ? null : (
          <Link href={`/settings/audit${addressOf({ ...filter, actor: '', action: '', object: object.id })}`} className={buttonStyles('secondary', 'sm')}>
            {t('onlyThis')}
          </Link>
        )}
        {post ? (
          <Link href={`/posts/${post}`} className={buttonStyles('secondary', 'sm')}>
            {t('openPost')}
          </Link>
        ) : null}
      </div>
    </div>
  );
}

function Fact({ name, value, isCode = false }: { name: string; value: string; isCode?: boolean }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={isCode ? 'font-mono text-xs leading-5' : 'tabular'}>{value}</dd>
    </>
  );
}

function Changes({ before, after, isWhole }: { before: Fields; after: Fields; isWhole: boolean }) {
  const t = useTranslations('audit');
  const words = useValueWords();
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return (
    <div className="overflow-x-auto rounded-md border border-line">
      <table className="w-full text-sm">
        <thead>
          <tr className="bg-sunken text-start text-ink-faint [&>th]:px-3 [&>th]:py-1.5 [&>th]:text-start [&>th]:font-medium">
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name} className="border-t border-line align-top [&>*]:px-3 [&>*]:py-2">
              <th scope="row" className="text-start font-medium wrap-anywhere max-sm:w-28 sm:whitespace-nowrap">
                {words.name(name)}
              </th>
              <td className="min-w-22 text-danger-ink wrap-anywhere">{name in before ? <del className={isWhole ? 'no-underline' : ''}>{words.value(before[name] ?? null)}</del> : '–'}</td>
              <td className="min-w-22 text-success-ink wrap-anywhere">{name in after ? <ins className="no-underline">{words.value(after[name] ?? null)}</ins> : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
