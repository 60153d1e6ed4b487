import type { Channel } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { clsx } from 'clsx';
import { CircleAlert, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { type Draft, emptyPart, partsOf, type Tab, withOwnText, withPart, withParts } from './draft.ts';
import { PartEditor } from './part-editor.tsx';
import { type ChannelProblem, networksOf, problemsOfTab, shownChannels } from './problems.ts';

interface TextTabsProps {
  readonly draft: Draft;
  readonly tab: Tab;
  readonly setTab: (tab: Tab) => void;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly problems: readonly ChannelProblem[];
  readonly change: (next: (draft: Draft) => Draft) => void;
}

/** The shared text, and one more tab for each channel that may differ. */
export function TextTabs({ draft, tab, setTab, channels, problems, change }: TextTabsProps) {
  const t = useTranslations('composer');
  const own = tab === 'all' ? undefined : draft.targets.find(({ channelId }) => channelId === tab.channelId);
  const current = own ? tab : 'all';
  return (
    <div className="flex flex-col gap-3">
      {draft.targets.length > 1 || draft.targets.some(({ parts }) => parts) ? (
        <div className="flex gap-1 overflow-x-auto border-b">
          <TabButton active={current === 'all'} onClick={() => setTab('all')} faulty={problemsOfTab(problems, draft, 'all').some(({ severity }) => severity === 'error')}>
            {t('allChannels')}
          </TabButton>
          {draft.targets.map(({ channelId, parts }) => {
            const channel = channels.get(channelId);
            if (!channel) return null;
            const faulty = parts !== null && problems.some((problem) => problem.channelId === channelId && problem.severity === 'error');
            return (
              <TabButton key={channelId} active={current !== 'all' && current.channelId === channelId} onClick={() => setTab({ channelId })} faulty={faulty}>
                <NetworkGlyph network={channel.network} className="size-3.5" />
                {channel.handle}
                {parts ? (
                  <span className="size-1.5 rounded-full bg-accent">
                    <span className="sr-only">{t('ownText')}</span>
                  </span>
                ) : null}
              </TabButton>
            );
          })}
        </div>
      ) : null}
      {own && own.parts === null ? (
        <div className="flex flex-wrap items-center gap-3 rounded-lg border border-dashed border-line-strong px-4 py-3 text-sm text-ink-soft">
          <span className="grow">{t('followsAll')}</span>
          <Button size="sm" onClick={() => change((value) => withOwnText(value, own.channelId, true))}>
            {t('writeOwn')}
          </Button>
        </div>
      ) : (
        <Parts draft={draft} tab={current} channels={channels} problems={problems} change={change} />
      )}
      {own?.parts ? (
        <Button size="sm" tone="ghost" className="self-start" onClick={() => change((value) => withOwnText(value, own.channelId, false))}>
          {t('followAgain')}
        </Button>
      ) : null}
    </div>
  );
}

function TabButton({ active, faulty, onClick, children }: { active: boolean; faulty: boolean; onClick: () => void; children: React.ReactNode }) {
  const t = useTranslations('composer');
  return (
    <button
      type="button"
      aria-pressed={active}
      onClick={onClick}
      className={clsx(
        '-mb-px flex h-control-sm items-center gap-1.5 border-b-2 px-2.5 text-sm font-medium whitespace-nowrap focus-visible:-outline-offset-2',
        active ? 'border-accent text-accent-ink' : 'border-transparent text-ink-soft hover:text-ink',
      )}
    >
      {children}
      {faulty ? (
        <>
          <CircleAlert aria-hidden="true" className="size-3.5 text-danger-ink" />
          <span className="sr-only">{t('hasProblems')}</span>
        </>
      ) : null}
    </button>
  );
}

function Parts({ draft, tab, channels, problems, change }: Omit<TextTabsProps, 'setTab'>) {
  const t = useTranslations('composer');
  const parts = partsOf(draft, tab);
  const networks = networksOf(shownChannels(draft, tab), channels);
  const here = problemsOfTab(problems, draft, tab);
  const longest = Math.max(0, ...networks.map((rules) => rules.limits.parts.max));

  const onText = useCallback((index: number, text: string) => change((value) => withPart(value, tab, index, { text })), [change, tab]);
  const onMedia = useCallback(
    (index: number, next: (ids: readonly string[]) => readonly string[]) =>
      change((value) => withPart(value, tab, index, { mediaIds: next(partsOf(value, tab)[index]?.mediaIds ?? []) })),
    [change, tab],
  );
  const onSplit = useCallback(
    (index: number, texts: readonly string[]) =>
      change((value) => {
        const all = partsOf(value, tab);
        const pieces = texts.map((text, at) => ({ text, mediaIds: at === 0 ? (all[index]?.mediaIds ?? []) : [] }));
        return withParts(value, tab, [...all.slice(0, index), ...pieces, ...all.slice(index + 1)]);
      }),
    [change, tab],
  );
  const onRemove = useCallback((index: number) => change((value) => withParts(value, tab, partsOf(value, tab).filter((_, at) => at !== index))), [change, tab]);
  return (
    <>
      {parts.map((part, index) => (
        <PartEditor
          // Parts have no identity of their own: they are their order.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          part={part}
          index={index}
          count={parts.length}
          networks={networks}
          problems={here.filter((problem) => problem.part === index)}
          takesFocus={index === parts.length - 1}
          onText={onText}
          onMedia={onMedia}
          onSplit={onSplit}
          onRemove={onRemove}
        />
      ))}
      {parts.length < longest ? (
        <Button size="sm" tone="ghost" className="self-start" onClick={() => change((value) => withParts(value, tab, [...partsOf(value, tab), emptyPart]))}>
          <Plus aria-hidden="true" className="size-4" />
          {t('addPart')}
        </Button>
      ) : null}
    </>
  );
}
