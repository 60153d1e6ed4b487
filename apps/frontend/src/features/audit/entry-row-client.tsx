'use client';

import type { AuditEntry } from '@arkyra/contracts/http';
import { Avatar } from '@arkyra/ui/avatar';
import { Button } from '@arkyra/ui/button';
import { Bot, ChevronDown, KeyRound, Lock, LockOpen } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { AuditFilter } from './audit-filter.ts';
import { EntryDetails } from './entry-details.tsx';
import { useActionWords } from './use-action-words.ts';

export function EntryRow({ entry, filter }: { entry: AuditEntry; filter: AuditFilter }) {
  const t = useTranslations('audit');
  const format = useFormatter();
  const words = useActionWords();
  const details = useId();
  const [open, setOpen] = useState(false);
  const { at, action, object, isSealed } = entry;
  const what = words.action(action);
  const who = words.actor(entry.actor);
  const Seal = isSealed ? Lock : LockOpen;
  return (
    <li className="border-b border-line px-5 py-3 last:border-0">
      <div className="flex items-start gap-3">
        <ActorMark entry={entry} name={who} />
        <div className="min-w-0 grow">
          <p className="wrap-anywhere">
            <span className="font-medium">{what}</span>
            {object.name ? <span className="text-ink-soft">: {object.name}</span> : null}
          </p>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-sm text-ink-faint">
            <span dir="auto" className="max-w-full truncate-own" title={who}>
              {who}
            </span>
            <span aria-hidden="true" className="max-sm:hidden">
              ·
            </span>
            <time dateTime={at} title={format.dateTime(new Date(at), 'full')} className="tabular whitespace-nowrap">
              {format.dateTime(new Date(at), 'dayTimeYear')}
            </time>
            <span title={t(isSealed ? 'sealed' : 'unsealed')}>
              <Seal className="size-3.5" aria-hidden="true" />
              <span className="sr-only">{t(isSealed ? 'sealed' : 'unsealed')}</span>
            </span>
          </p>
        </div>
        <Button size="sm" tone="ghost" aria-expanded={open} aria-controls={details} className="pointer-coarse:min-w-11" aria-label={t('detailsOf', { what })} onClick={() => setOpen(!open)}>
          <span className="max-sm:sr-only">{t('details')}</span>
          <ChevronDown className={`size-3.5 transition-transform ${open ? 'rotate-180' : ''}`} aria-hidden="true" />
        </Button>
      </div>
      <div id={details} hidden={!open}>
        {open ? <EntryDetails entry={entry} filter={filter} /> : null}
      </div>
    </li>
  );
}

function ActorMark({ entry: { actor }, name }: { entry: AuditEntry; name: string }) {
  if (actor.kind === 'user' || actor.kind === 'guest') return <Avatar name={name} />;
  const Icon = actor.kind === 'system' ? Bot : KeyRound;
  return (
    <span className="grid size-8 shrink-0 place-items-center rounded-full bg-sunken text-ink-soft" aria-hidden="true">
      <Icon className="size-4" />
    </span>
  );
}
