import type { Channel } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { clsx } from 'clsx';
import { CircleAlert, PenLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { useComposerTools } from './composer-tools.ts';
import { type Draft, type DraftTarget, type Tab, withOwnText, withTargetParts } from './draft.ts';
import { Parts } from './parts.tsx';
import { type ChannelProblem, problemsOfTab } from './problems.ts';

interface TextTabsProps {
  readonly draft: Draft;
  readonly tab: Tab;
  readonly setTab: (tab: Tab) => void;
  readonly channels: ReadonlyMap<string, Channel>;
  /** Where the post is already; there is nothing left to write. */
  readonly out: ReadonlySet<string>;
  readonly problems: readonly ChannelProblem[];
}

/** The shared text, and one more tab for each channel that may differ. */
export function TextTabs({ draft, tab, setTab, channels, out, problems }: TextTabsProps) {
  const t = useTranslations('composer');
  const { change, tell } = useComposerTools();
  const own = tab === 'all' ? undefined : draft.targets.find(({ channelId }) => channelId === tab.channelId);
  const current = own ? tab : 'all';
  const open = draft.targets.filter(({ channelId }) => !out.has(channelId));
  const follow = () => {
    if (!own?.parts) return;
    const { channelId, parts } = own;
    change((value) => withOwnText(value, channelId, false));
    tell(t('ownTextGone'), (value) => withTargetParts(value, channelId, parts));
  };
  return (
    <div className="flex flex-col gap-3">
      {open.length > 1 || open.some(({ parts }) => parts) ? <TabRow draft={draft} open={open} current={current} setTab={setTab} channels={channels} problems={problems} /> : null}
      {own && own.parts === null ? (
        <div className="flex flex-wrap items-center gap-3 rounded-lg border border-dashed border-line-strong px-4 py-3 text-sm text-ink-soft">
          <span className="grow basis-52">{t('followsAll')}</span>
          <Button size="sm" onClick={() => change((value) => withOwnText(value, own.channelId, true))}>
            <PenLine aria-hidden="true" className="size-3.5" />
            {t('writeOwn')}
          </Button>
        </div>
      ) : (
        <Parts key={own?.channelId ?? 'all'} draft={draft} tab={current} channels={channels} problems={problems} />
      )}
      {own?.parts ? (
        <Button size="sm" tone="ghost" className="self-start" onClick={follow}>
          {t('followAgain')}
        </Button>
      ) : null}
    </div>
  );
}

interface TabRowProps extends Omit<TextTabsProps, 'tab' | 'out'> {
  readonly open: readonly DraftTarget[];
  readonly current: Tab;
}

function TabRow({ draft, open, current, setTab, channels, problems }: TabRowProps) {
  const t = useTranslations('composer');
  return (
    <fieldset aria-label={t('texts')} className="flex min-w-0 gap-1 overflow-x-auto border-b [scrollbar-width:thin]">
      <TabButton active={current === 'all'} onClick={() => setTab('all')} faulty={problemsOfTab(problems, draft, 'all').some(({ severity }) => severity === 'error')}>
        {t('allChannels')}
      </TabButton>
      {open.map(({ channelId, parts }) => {
        const channel = channels.get(channelId);
        if (!channel) return null;
        const faulty = parts !== null && problems.some((problem) => problem.channelId === channelId && problem.severity === 'error');
        return (
          <TabButton key={channelId} active={current !== 'all' && current.channelId === channelId} onClick={() => setTab({ channelId })} faulty={faulty} title={channel.handle}>
            <NetworkGlyph network={channel.network} className="size-3.5" />
            <span dir="ltr" className="max-w-40 truncate">{channel.handle}</span>
            {parts ? (
              <>
                <PenLine aria-hidden="true" className="size-3 text-accent-ink" />
                <span className="sr-only">{t('ownText')}</span>
              </>
            ) : null}
          </TabButton>
        );
      })}
    </fieldset>
  );
}

interface TabButtonProps {
  readonly active: boolean;
  readonly faulty: boolean;
  readonly title?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function TabButton({ active, faulty, title, onClick, children }: TabButtonProps) {
  const t = useTranslations('composer');
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  return (
    <button
      ref={button}
      type="button"
      aria-pressed={active}
      title={title}
      onClick={onClick}
      className={clsx(
        'flex h-control-sm shrink-0 items-center gap-1.5 border-b-2 px-2.5 text-sm font-medium whitespace-nowrap focus-visible:-outline-offset-2',
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
