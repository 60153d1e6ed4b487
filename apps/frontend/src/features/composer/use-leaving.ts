import type { Post } from '@arkyra/contracts/http';
import { toast } from '@arkyra/ui/toast';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { mutate } from 'swr';
import { useProblemText } from '../../api/use-problem-text.ts';
import { toInstant } from '../../time/wall-time.ts';
import { type Draft, isEmpty } from './draft.ts';
import { type ChannelProblem, saidOnce } from './problems.ts';
import { fieldWords } from './field-words.ts';
import type { useAltTexts } from './use-alt-texts.ts';
import { type ComposerState, isConflict } from './use-composer.ts';
import type { Uploads } from './use-uploads.ts';

export type When = 'at' | 'now';

interface LeavingOptions {
  readonly composer: ComposerState;
  readonly problems: readonly ChannelProblem[];
  readonly uploads: Uploads;
  readonly alt: Pick<ReturnType<typeof useAltTexts>, 'flush'>;
  readonly isPlanned: boolean;
  readonly canPublish: boolean;
  /** The viewer may only ask for an approval. */
  readonly submitOnly: boolean;
  readonly onClose: () => void;
}

export interface Leaving {
  readonly when: When;
  readonly setWhen: (when: When) => void;
  readonly busy: boolean;
  /** Somebody has tried to schedule: from now on all that is missing is said. */
  readonly tried: boolean;
  /** What stands in the way, in words. */
  readonly blocked: string | null;
  readonly submit: () => Promise<void>;
  /** Schedules for the next free slot of the channels. */
  readonly queue: () => Promise<void>;
  /** Back to the drafts, with what is written. */
  readonly unplan: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const isPast = ({ wallTime, timezone }: Draft) => wallTime !== null && Date.parse(toInstant(wallTime, timezone)) < Date.now();
const isOfPosts = (key: unknown) => Array.isArray(key) && (key[0] === '/calendar' || key[0] === 'posts' || key[0] === 'drafts' || key[0] === 'approvals' || key[0] === 'slots');

/** Ways out: scheduled, published, or put aside; none of them loses a word. */
export function useLeaving({ composer, problems, uploads, alt, isPlanned, canPublish, submitOnly, onClose }: LeavingOptions): Leaving {
  const t = useTranslations('composer');
  const problemText = useProblemText();
  const done = useDone();
  const { draft } = composer;
  // A failed post whose time is over goes out now, unless another time is chosen.
  const [when, setWhen] = useState<When>(isPlanned && isPast(draft) ? 'now' : 'at');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<{ readonly words: string; readonly of: Draft } | null>(null);
  const [warned, setWarned] = useState(false);
  const coming = uploads.list.length;
  const missing = missingOf(draft, when, coming, problems);

  async function submit(): Promise<void> {
    if (!canPublish && !submitOnly) return close();
    setTried(true);
    setRefused(null);
    if (!busy && !missing) await send(submitOnly ? 'submitted' : when);
  }

  async function queue(): Promise<void> {
    setRefused(null);
    // Its time is what the queue gives it.
    const words = missingOf(draft, 'now', coming, problems);
    if (words) setRefused({ words: t(words.key, { count: words.count }), of: draft });
    else if (!busy) await send('queued');
  }

  async function send(how: How): Promise<void> {
    setBusy(true);
    try {
      await alt.flush();
      done(await composer.submit(how === 'at' ? 'scheduled' : how), how);
      onClose();
    } catch (error) {
      if (!isConflict(error)) setRefused({ words: fieldWords(error) || problemText(error), of: draft });
    } finally {
      setBusy(false);
    }
  }

  async function close(): Promise<void> {
    if (coming > 0 && !warned) return setWarned(true);
    const [saved] = await Promise.all([composer.flush(), alt.flush().catch(() => {})]);
    if (saved) void mutate(isOfPosts);
    else toast({ tone: 'info', text: t('keptHere') });
    onClose();
  }
  const words = missing && t(missing.key, { count: missing.count });
  const blocked = warned && coming > 0 ? t('stillUploading', { count: coming }) : (refused?.of === draft ? refused.words : null) || (tried && words) || null;
  return { when, setWhen, busy, tried, blocked, submit, queue, unplan: () => send('draft'), close };
}

type How = When | 'draft' | 'queued' | 'submitted';

type MissingKey = 'needText' | 'needChannel' | 'needUploads' | 'needMending' | 'needTime' | 'needFuture';

/** What keeps the post from being scheduled, in the order in which one would mend it. */
function missingOf(draft: Draft, when: When, coming: number, problems: readonly ChannelProblem[]): { key: MissingKey; count: number } | null {
  if (coming > 0) return { key: 'needUploads', count: coming };
  if (isEmpty(draft)) return { key: 'needText', count: 0 };
  if (draft.targets.length === 0) return { key: 'needChannel', count: 0 };
  const errors = saidOnce(problems.filter(({ severity }) => severity === 'error')).length;
  if (errors > 0) return { key: 'needMending', count: errors };
  if (when === 'now') return null;
  if (!draft.wallTime) return { key: 'needTime', count: 0 };
  return isPast(draft) ? { key: 'needFuture', count: 0 } : null;
}

function useDone() {
  const t = useTranslations('composer');
  const format = useFormatter();
  const router = useRouter();
  return (post: Pick<Post, 'id' | 'scheduledAt' | 'timezone' | 'approval'>, how: How) => {
    const time = post.scheduledAt ? format.dateTime(new Date(post.scheduledAt), 'full', { timeZone: post.timezone }) : '';
    toast({ tone: 'success', text: how !== 'draft' && post.approval?.state === 'pending' ? t('doneSubmitted') : how === 'at' || how === 'queued' ? t('doneAt', { time }) : t(how === 'now' ? 'doneNow' : 'doneDraft'), action: { label: t('look'), onPress: () => router.push(`/posts/${post.id}`) }, id: 'composer', durationMs: 6_000 });
    void mutate(isOfPosts);
  };
}
