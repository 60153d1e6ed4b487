'use client';

import type { AuditPage, AuditSeal } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { EmptyState } from '@arkyra/ui/empty-state';
import { ScrollText, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type AuditApiQuery, type AuditFilter, isFiltered } from './audit-filter.ts';
import { EntryRow } from './entry-row-client.tsx';
import { ExportButtons } from './export-buttons-client.tsx';
import { Filters, type Actor } from './filters-client.tsx';
import { SealCard } from './seal-card.tsx';
import { useAuditPages } from './use-audit-pages.ts';

interface Props {
  filter: AuditFilter;
  query: AuditApiQuery;
  first: AuditPage;
  seal: AuditSeal;
  people: readonly Actor[];
}

/** Who did what: filtered by the address, latest first. */
export function AuditLog({ filter, query, first, seal, people }: Props) {
  const t = useTranslations('audit');
  const { entries, hasMore, isLoading, showMore } = useAuditPages(query, first);
  const filtered = isFiltered(filter);
  return (
    <>
      <SealCard seal={seal} />
      <Section flush title={t('list')} text={t('text')} aside={<ExportButtons query={query} />}>
        <Filters filter={filter} people={people} />
        {entries.length === 0 ? (
          <EmptyState icon={filtered ? <SearchX /> : <ScrollText />} title={t(filtered ? 'noneTitle' : 'emptyTitle')} text={t(filtered ? 'noneText' : 'emptyText')} />
        ) : (
          <ul aria-label={t('list')}>
            {entries.map((entry) => (
              <EntryRow key={entry.id} entry={entry} filter={filter} />
            ))}
          </ul>
        )}
        {hasMore ? (
          <div className="flex justify-center border-t border-line p-3">
            <Button tone="ghost" busy={isLoading} onClick={() => void showMore()}>
              {t('more')}
            </Button>
          </div>
        ) : null}
      </Section>
    </>
  );
}
