'use client';

import type { Channel, Post } from '@arkyra/contracts/http';
import { Spinner } from '@arkyra/ui/spinner';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useProblemText } from '../../api/use-problem-text.ts';
import type { ComposeRequest } from '../../frame/compose-url.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { toWallTime } from '../../time/wall-time.ts';
import { useChannels } from '../channels/use-channels.ts';
import { ComposerFrame } from './composer-frame.tsx';
import { ComposerBody } from './composer-body.tsx';
import { type Draft, draftOf, newDraft } from './draft.ts';
import { keptDraft } from './kept-drafts.ts';

/** Opened by the frame over any page. Owns its dialog; calls `onClose` when the person leaves it. */
export function Composer({ request: current, onClose }: { request: ComposeRequest; onClose: () => void }) {
  const t = useTranslations('composer');
  // The first save gives a new post its id, in the URL too; that must not open the sheet anew.
  const [request] = useState(current);
  const problemText = useProblemText();
  const { user } = useViewer();
  const { channels, error: channelsError } = useChannels();
  const { data: post, error } = useSWR(request.postId ? ['posts', request.postId, 'edit'] : null, () => unwrap(api.GET('/posts/{id}', { params: { path: { id: request.postId ?? '' } } })), {
    revalidateOnFocus: false,
    revalidateIfStale: false,
  });
  const failure = error ?? channelsError;
  if (failure || !channels || (request.postId && !post))
    return (
      <ComposerFrame title={t('title')} onClose={onClose}>
        <div className="grid grow place-items-center p-10">{failure ? <p role="alert">{problemText(failure)}</p> : <Spinner />}</div>
      </ComposerFrame>
    );
  const usable = channels.filter(({ state, id }) => state !== 'disconnected' || post?.targets.some(({ channelId }) => channelId === id));
  return <ComposerBody initial={start(request, post, usable, user.timezone)} post={post} channels={usable} isFirst={request.welcome} onClose={onClose} />;
}

/** What was typed here and never reached the server comes first, then the server's, then an empty sheet. */
function start(request: ComposeRequest, post: Post | undefined, channels: readonly Channel[], zone: string): { draft: Draft; restored: boolean } {
  const kept = keptDraft(request.postId);
  if (post) {
    // One version ahead is our own save, whose answer a reload has cut off.
    if (kept) return { draft: { ...kept, version: post.version - kept.version === 1 ? post.version : kept.version }, restored: true };
    return { draft: draftOf(post, post.scheduledAt && toWallTime(post.scheduledAt, post.timezone)), restored: false };
  }
  if (kept && !request.at) return { draft: kept, restored: true };
  const connected = channels.filter(({ state }) => state === 'connected').map(({ id }) => id);
  const chosen = request.channelIds.length ? request.channelIds : connected.length === 1 ? connected : [];
  const wallTime = request.at ? toWallTime(request.at, zone) : null;
  return { draft: kept ? { ...kept, wallTime } : newDraft(zone, chosen, wallTime), restored: kept !== null };
}
