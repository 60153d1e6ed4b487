'use client';

import type { Channel, Post } from '@arkyra/contracts/http';
import { Spinner } from '@arkyra/ui/spinner';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import useSWR from 'swr';
import { randomKey } from '../../api/random-key.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import type { ComposeRequest } from '../../frame/compose-url.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { toWallTime } from '../../time/wall-time.ts';
import { useChannels } from '../channels/use-channels.ts';
import { ComposerFrame } from './composer-frame.tsx';
import { ComposerBody } from './composer-body.tsx';
import { channelsOut, withFrozen } from './channels-out.ts';
import { type Draft, draftOf, newDraft } from './draft.ts';
import { type DraftOwner, forgetDraft, keptDraft } from './kept-drafts.ts';
import { readPost } from './store-post.ts';
import { useOwner } from './use-composer.ts';

/** Opened by the frame over any page. Owns its dialog; calls `onClose` when the person leaves it. */
export function Composer({ request: current, onClose }: { request: ComposeRequest; onClose: () => void }) {
  const t = useTranslations('composer');
  // The first save gives a new post its id, in the URL too; that must not open the sheet anew.
  const [request] = useState(current);
  const [postId, setPostId] = useState(request.postId);
  const [visit] = useState(randomKey);
  const [sheet, setSheet] = useState(0);
  const problemText = useProblemText();
  const { user } = useViewer();
  const owner = useOwner();
  const { channels, error: channelsError } = useChannels();
  // An answer of an earlier visit may be old: each sheet reads anew.
  const { data: post, error } = useSWR(postId ? ['posts', postId, 'edit', visit, sheet] : null, () => readPost(postId ?? ''), {
    revalidateOnFocus: false,
    revalidateIfStale: false,
    revalidateOnReconnect: false,
  });
  const failure = error ?? channelsError;
  if (failure || !channels || (postId && !post))
    return (
      <ComposerFrame title={t('title')} onClose={onClose}>
        <div className="grid grow place-items-center p-10">
          {failure ? (
            <p role="alert" className="max-w-sm text-center">
              {problemText(failure)}
            </p>
          ) : (
            <Spinner className="size-5 animate-late" />
          )}
        </div>
      </ComposerFrame>
    );
  const usable = channels.filter(({ state, id }) => state !== 'disconnected' || post?.targets.some(({ channelId }) => channelId === id));
  const discard = (id: string | null) => {
    forgetDraft(owner, id);
    setPostId(id);
    setSheet(sheet + 1);
  };
  return (
    <ComposerBody
      key={sheet}
      initial={start(request, post, usable, user.timezone, owner)}
      post={post}
      channels={usable}
      isFirst={request.welcome}
      onClose={onClose}
      onDiscard={discard}
    />
  );
}

/** What was typed here and never reached the server comes first, then the server's, then an empty sheet. */
function start(request: ComposeRequest, post: Post | undefined, channels: readonly Channel[], zone: string, owner: DraftOwner): { draft: Draft; restored: boolean } {
  const kept = keptDraft(owner, post?.id ?? null);
  if (post) {
    // One version ahead is our own save, whose answer a reload has cut off.
    if (kept) return { draft: { ...kept, version: post.version - kept.version === 1 ? post.version : kept.version }, restored: true };
    return { draft: withFrozen(draftOf(post, post.scheduledAt && toWallTime(post.scheduledAt, post.timezone)), channelsOut(post)), restored: false };
  }
  if (kept && !request.at) return { draft: kept, restored: true };
  const connected = channels.filter(({ state }) => state === 'connected').map(({ id }) => id);
  const chosen = request.channelIds.length ? request.channelIds : connected.length === 1 ? connected : [];
  const wallTime = request.at ? toWallTime(request.at, zone) : null;
  return { draft: kept ? { ...kept, wallTime } : newDraft(zone, chosen, wallTime), restored: kept !== null };
}
