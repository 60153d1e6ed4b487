'use client';

import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { EmptyState } from '@arkyra/ui/empty-state';
import { Segmented } from '@arkyra/ui/segmented';
import { Skeleton } from '@arkyra/ui/skeleton';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { DeadLetterRow } from './dead-letter-row.tsx';
import { KindBar } from './kind-bar.tsx';
import { useLetterActions } from './use-letter-actions.ts';
import { type Kind, type LetterState, type Served, useDeadLetters } from './use-dead-letters.ts';

const DiscardKindDialog = lazy(() => import('./discard-kind-dialog-client.tsx').then((module) => ({ default: module.DiscardKindDialog })));
const views = ['dead', 'discarded', 'replayed'] as const satisfies readonly LetterState[];

/** Jobs that failed for good: look, run again, discard; one, or all of a kind. */
export function DeadLetters({ served }: { served: Served }) {
  const t = useTranslations('operations');
  const [view, setView] = useState<LetterState>('dead');
  const { letters, kinds, hasMore, showMore, reload } = useDeadLetters(view, served);
  const several = view === 'dead' ? kinds.filter(({ count }) => count > 1) : [];
  const actions = useLetterActions(reload);
  const [discarding, setDiscarding] = useState<Kind>();

  return (
    <Section
      flush
      title={t('letters')}
      text={t('lettersText')}
      aside={<Segmented label={t('view')} name="letters" value={view} onChange={setView} options={views.map((value) => ({ value, label: t(`view_${value}`) }))} />}
    >
      {several.length > 0 ? (
        <ul className="border-b border-line bg-sunken/60">
          {several.map((kind) => (
            <KindBar key={kind.name} kind={kind} busy={actions.busy} onReplay={() => void actions.replayAll(kind)} onDiscard={() => setDiscarding(kind)} />
          ))}
        </ul>
      ) : null}
      {letters === undefined ? (
        <div className="px-5 py-6">
          <Skeleton className="h-16 w-full" />
        </div>
      ) : letters.length === 0 ? (
        <EmptyState icon={<CircleCheck />} title={t(`emptyTitle_${view}`)} text={t(`emptyText_${view}`)} />
      ) : (
        <ul aria-label={t('letters')}>
          {letters.map((letter) => (
            <DeadLetterRow key={letter.id} letter={letter} busy={actions.busy === letter.id} actions={actions} />
          ))}
        </ul>
      )}
      {hasMore && letters ? (
        <div className="flex justify-center border-t border-line p-3">
          <Button tone="ghost" onClick={showMore}>
            {t('more')}
          </Button>
        </div>
      ) : null}
      <Suspense>{discarding ? <DiscardKindDialog kind={discarding} onDone={() => void reload()} onClose={() => setDiscarding(undefined)} /> : null}</Suspense>
    </Section>
  );
}
