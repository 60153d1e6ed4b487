'use client';

import { Button } from '@arkyra/ui/button';
import { Field, Input, Select } from '@arkyra/ui/field';
import { X } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { kinds } from './actions.ts';
import { addressOf, type AuditFilter, isFiltered } from './audit-filter.ts';

/** Somebody whose acts can be looked for. */
export interface Actor {
  readonly actor: string;
  readonly name: string;
  readonly isKey: boolean;
}

/** Each choice is a place of its own: what is shown can be sent as a link. */
export function Filters({ filter, people }: { filter: AuditFilter; people: readonly Actor[] }) {
  const t = useTranslations('audit');
  const router = useRouter();
  const path = usePathname();
  const [isPending, start] = useTransition();
  const go = (change: Partial<AuditFilter>) => start(() => router.replace(`${path}${addressOf({ ...filter, ...change })}`, { scroll: false }));
  const isOther = filter.actor !== '' && filter.actor !== 'system' && !people.some(({ actor }) => actor === filter.actor);
  return (
    <search aria-label={t('filters')} aria-busy={isPending} className={`grid grid-cols-2 items-end gap-x-3 gap-y-3 border-b border-line bg-sunken/60 px-5 py-3 transition-opacity md:grid-cols-[1.4fr_1.2fr_1fr_1fr] ${isPending ? 'opacity-60' : ''}`}>
      <Field label={t('who')}>
        {(control) => (
          <Select {...control} value={filter.actor} onChange={(event) => go({ actor: event.target.value })}>
            <option value="">{t('anybody')}</option>
            {people.map(({ actor, name, isKey }) => (
              <option key={actor} value={actor}>
                {isKey ? t('keyNamed', { name }) : name}
              </option>
            ))}
            <option value="system">{t('system')}</option>
            {isOther ? <option value={filter.actor}>{t('gone')}</option> : null}
          </Select>
        )}
      </Field>
      <Field label={t('what')}>
        {(control) => (
          <Select {...control} value={filter.action.split('.')[0]} onChange={(event) => go({ action: event.target.value })}>
            <option value="">{t('anything')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('from')}>{(control) => <Input {...control} type="date" max={filter.to || undefined} value={filter.from} onChange={(event) => go({ from: event.target.value })} />}</Field>
      <Field label={t('to')}>{(control) => <Input {...control} type="date" min={filter.from || undefined} value={filter.to} onChange={(event) => go({ to: event.target.value })} />}</Field>
      {isFiltered(filter) ? (
        <div className="col-span-full flex flex-wrap items-center gap-2">
          {filter.object ? (
            <p className="min-w-0 text-sm text-ink-soft wrap-anywhere">
              {t('about')} <code className="font-mono text-xs">{filter.object}</code>
            </p>
          ) : null}
          <Button size="sm" tone="ghost" onClick={() => go({ actor: '', action: '', object: '', from: '', to: '' })}>
            <X className="size-3.5" aria-hidden="true" />
            {t('clear')}
          </Button>
        </div>
      ) : null}
    </search>
  );
}
