'use client';

import type { Channel, Post } from '@arkyra/contracts/http';
import { Button, IconButton } from '@arkyra/ui/button';
import { EmptyState } from '@arkyra/ui/empty-state';
import { NetworkGlyph } from '@arkyra/ui/network-glyph';
import { toast } from '@arkyra/ui/toast';
import { PenLine, Trash2 } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import useSWRInfinite from 'swr/infinite';
import { api } from '../../api/client.ts';
import { done, unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import { openComposer } from '../../frame/composer.ts';
import { useRealtime } from '../../realtime/use-realtime.ts';

interface DraftsPage {
  readonly data: Post[];
  readonly nextCursor: string | null;
}

interface DraftsProps {
  readonly initial: DraftsPage;
  readonly channels: readonly Channel[];
}

const read = async ([, cursor]: readonly [string, string | null]): Promise<DraftsPage> =>
  unwrap(api.GET('/posts', { params: { query: { state: 'draft', limit: 50, ...(cursor ? { cursor } : {}) } } }));

/** What is begun and not planned, the newest first. */
export function Drafts({ initial, channels }: DraftsProps) {
  const t = useTranslations('drafts');
  const { data, size, setSize, mutate, isValidating } = useSWRInfinite((index, previous: DraftsPage | null) => (index > 0 && !previous?.nextCursor ? null : (['drafts', previous?.nextCursor ?? null] as const)), read, {
    fallbackData: [initial],
    revalidateOnMount: false,
    revalidateFirstPage: false,
  });
  useRealtime('post.changed', () => void mutate());
  const drafts = (data ?? []).flatMap((page) => page.data);
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  if (drafts.length === 0)
    return (
      <EmptyState
        icon={<PenLine aria-hidden="true" className="size-6" />}
        title={t('emptyTitle')}
        text={t('emptyText')}
        action={
          <Button tone="primary" onClick={() => openComposer()}>
            {t('emptyAction')}
          </Button>
        }
      />
    );
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-3 p-4 md:p-6">
      <ul className="overflow-hidden rounded-lg border bg-surface">
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} channels={byId} removed={() => void mutate()} />
        ))}
      </ul>
      {data?.at(-1)?.nextCursor ? (
        <Button busy={isValidating} className="self-center" onClick={() => void setSize(size + 1)}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}

function DraftRow({ draft, channels, removed }: { draft: Post; channels: ReadonlyMap<string, Channel>; removed: () => void }) {
  const t = useTranslations('drafts');
  const common = useTranslations('common');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const problemText = useProblemText();
  const text = draft.parts.map((part) => part.text).find(Boolean);

  const remove = async () => {
    try {
      await done(api.DELETE('/posts/{id}', { params: { path: { id: draft.id } } }));
      removed();
      toast({ tone: 'success', text: t('deleted'), action: { label: common('undo'), onPress: () => void restore() } });
    } catch (error) {
      toast({ tone: 'error', text: t('notDeleted'), detail: problemText(error) });
    }
  };
  // A deleted draft has gone nowhere, so writing it again is a whole undo.
  const restore = async () => {
    const { scheduledAt, timezone, parts, targets, tags } = draft;
    const body = { state: 'draft' as const, scheduledAt, timezone, parts, tags, targets: targets.map(({ channelId, parts: own, settings }) => ({ channelId, settings, ...(own ? { parts: own } : {}) })) };
    try {
      await unwrap(api.POST('/posts', { body }));
      removed();
    } catch (error) {
      toast({ tone: 'error', text: t('notRestored'), detail: problemText(error) });
    }
  };
  return (
    <li className="flex items-center gap-2 border-b pe-2 last:border-b-0 hover:bg-hover">
      <button type="button" onClick={() => openComposer({ postId: draft.id })} className="flex min-h-14 min-w-0 grow items-center gap-3 px-4 py-2.5 text-start focus-visible:-outline-offset-2">
        <span className="min-w-0 grow">
          <span dir="auto" className={text ? 'line-clamp-2 wrap-anywhere' : 'text-ink-faint'}>
            {text ?? t('noText')}
          </span>
          <span className="mt-0.5 block text-xs text-ink-faint">{t('changed', { when: format.relativeTime(new Date(draft.updatedAt), now) })}</span>
        </span>
        <span className="flex shrink-0 gap-1">
          {draft.targets.map(({ channelId }) => (
            <NetworkGlyph key={channelId} network={channels.get(channelId)?.network ?? ''} />
          ))}
        </span>
      </button>
      <IconButton size="sm" label={t('delete')} onClick={() => void remove()}>
        <Trash2 aria-hidden="true" className="size-4" />
      </IconButton>
    </li>
  );
}
