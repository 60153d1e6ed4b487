import type { Channel, Post } from '@arkyra/contracts/http';
import { Banner } from '@arkyra/ui/banner';
import { Button } from '@arkyra/ui/button';
import { toast } from '@arkyra/ui/toast';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { mutate } from 'swr';
import { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { useCommandShortcut } from '../../frame/shortcuts.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { ChannelChips } from './channel-chips.tsx';
import { ComposerFrame } from './composer-frame.tsx';
import { type Draft, isEmpty, partsOf, type Tab, withChannel } from './draft.ts';
import { Preview } from './preview.tsx';
import { problemsOf, rulesOf, shownChannels } from './problems.ts';
import { SaveState } from './save-state.tsx';
import { ScheduleBar, type When } from './schedule-bar.tsx';
import { TextTabs } from './text-tabs.tsx';
import { useComposer } from './use-composer.ts';
import { useMediaFacts } from './use-media.ts';
import { WelcomeHint } from './welcome-hint.tsx';

interface BodyProps {
  readonly initial: { readonly draft: Draft; readonly restored: boolean };
  readonly post: Post | undefined;
  readonly channels: readonly Channel[];
  /** Right after registering. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

export function ComposerBody({ initial, post, channels, isFirst, onClose }: BodyProps) {
  const t = useTranslations('composer');
  const { permissions } = useViewer();
  const isPlanned = post !== undefined && post.state !== 'draft';
  const composer = useComposer(initial.draft, isPlanned);
  const { draft, change } = composer;
  const [tab, setTab] = useState<Tab>('all');
  const byId = useMemo(() => new Map(channels.map((channel) => [channel.id, channel])), [channels]);
  const media = useMediaFacts([...draft.parts, ...draft.targets.flatMap(({ parts }) => parts ?? [])].flatMap(({ mediaIds }) => mediaIds));
  const problems = useMemo(() => problemsOf(draft, byId, media), [draft, byId, media]);
  const { busy, tried, submit, close } = useLeaving(composer, problems.some(({ severity }) => severity === 'error'), onClose);
  useCommandShortcut('enter', () => void submit(draft.wallTime ? 'at' : 'now'));

  const chosen = new Set(draft.targets.map(({ channelId }) => channelId));
  const blocked = blockedBy(draft, problems.filter(({ severity }) => severity === 'error').length);
  return (
    <ComposerFrame
      title={t(isPlanned ? 'titleChange' : 'title')}
      status={<SaveState status={composer.status} isPlanned={isPlanned} restored={initial.restored} />}
      onClose={() => void close()}
      footer={
        <ScheduleBar
          wallTime={draft.wallTime}
          timezone={draft.timezone}
          busy={busy}
          blocked={tried && blocked ? t(blocked.key, { count: blocked.count }) : null}
          isScheduled={isPlanned}
          canPublish={permissions.includes('posts:publish')}
          setWallTime={(wallTime) => change((value) => ({ ...value, wallTime }))}
          submit={(when) => void submit(when)}
        />
      }
    >
      <div className="grid min-h-0 grow overflow-y-auto md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-3 p-4">
          {isFirst ? <WelcomeHint /> : null}
          <Conflict composer={composer} />
          <ChannelChips channels={channels} chosen={chosen} toggle={(id, on) => change((value) => withChannel(value, id, on))} />
          <TextTabs draft={draft} tab={tab} setTab={setTab} channels={byId} problems={tried || !isEmpty(draft) ? problems : []} change={change} />
        </div>
        <aside aria-label={t('previews')} className="flex min-w-0 flex-col gap-3 border-s bg-sunken p-4 max-md:border-s-0 max-md:border-t">
          {draft.targets.length === 0 ? <p className="text-sm text-ink-faint">{t('previewHint')}</p> : null}
          {(tab === 'all' ? draft.targets.map(({ channelId }) => channelId) : shownChannels(draft, tab)).map((channelId) => {
            const channel = byId.get(channelId);
            const rules = channel && rulesOf(channel.network);
            return channel && rules ? <Preview key={channelId} channel={channel} rules={rules} parts={partsOf(draft, { channelId })} media={media} /> : null;
          })}
        </aside>
      </div>
    </ComposerFrame>
  );
}

/** What keeps the post from being scheduled, in the order in which one would mend it. */
function blockedBy(draft: Draft, errors: number): { key: 'needText' | 'needChannel' | 'needMending'; count: number } | null {
  if (isEmpty(draft)) return { key: 'needText', count: 0 };
  if (draft.targets.length === 0) return { key: 'needChannel', count: 0 };
  return errors > 0 ? { key: 'needMending', count: errors } : null;
}

/** Ways out: scheduled, published, or put aside; none of them loses a word. */
function useLeaving({ draft, submit: send, flush }: ReturnType<typeof useComposer>, hasErrors: boolean, onClose: () => void) {
  const t = useTranslations('composer');
  const format = useFormatter();
  const problemText = useProblemText();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);

  async function submit(when: When): Promise<void> {
    setTried(true);
    if (busy || hasErrors || blockedBy(draft, 0)) return;
    if (when === 'at' && !draft.wallTime) return toast({ tone: 'error', text: t('needTime'), id: 'composer' });
    setBusy(true);
    try {
      const post = await send(when === 'now' ? 'now' : 'scheduled');
      const time = post.scheduledAt ? format.dateTime(new Date(post.scheduledAt), 'full', { timeZone: post.timezone }) : '';
      toast({ tone: 'success', text: when === 'now' ? t('doneNow') : t('doneAt', { time }), action: { label: t('look'), onPress: () => router.push(`/posts/${post.id}`) }, id: 'composer' });
      await mutate((key) => Array.isArray(key) && (key[0] === '/calendar' || key[0] === 'posts' || key[0] === 'drafts'));
      onClose();
    } catch (error) {
      toast({ tone: 'error', text: t('notDone'), detail: wordsOf(error, problemText), id: 'composer' });
    } finally {
      setBusy(false);
    }
  }

  async function close(): Promise<void> {
    if (await flush()) {
      if (draft.postId) void mutate((key) => Array.isArray(key) && (key[0] === 'posts' || key[0] === 'drafts'));
    } else toast({ tone: 'info', text: t('keptHere') });
    onClose();
  }
  return { busy, tried, submit, close };
}

const wordsOf = (error: unknown, problemText: (error: unknown) => string): string =>
  error instanceof ApiProblem && error.fields.length ? error.fields.map(({ message }) => message).join(' ') : problemText(error);

function Conflict({ composer }: { composer: ReturnType<typeof useComposer> }) {
  const t = useTranslations('composer');
  const problemText = useProblemText();
  const { status, error, overwrite } = composer;
  if (status !== 'refused') return null;
  const isConflict = error instanceof ApiProblem && error.status === 409;
  return (
    <Banner
      tone="warning"
      role="alert"
      title={t(isConflict ? 'conflictTitle' : 'refusedTitle')}
      action={
        isConflict ? (
          <Button size="sm" onClick={() => void overwrite()}>
            {t('keepMine')}
          </Button>
        ) : undefined
      }
    >
      {isConflict ? t('conflictText') : wordsOf(error, problemText)}
    </Banner>
  );
}
