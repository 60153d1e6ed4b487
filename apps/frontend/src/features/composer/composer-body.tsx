import type { Channel, Media, Post } from '@arkyra/contracts/http';
import { useTranslations } from 'next-intl';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useCommandShortcut } from '../../frame/shortcuts.ts';
import { useViewer } from '../../session/viewer-client.tsx';
import { TalkLink } from '../talk/talk-link.tsx';
import { ChannelChips } from './channel-chips.tsx';
import { channelsOut } from './channels-out.ts';
import { ComposerFrame } from './composer-frame.tsx';
import { ComposerScope, type ComposerTools } from './composer-tools.ts';
import { Conflict } from './conflict.tsx';
import { type Draft, isEmpty, mediaOf, partsOf, type Tab, tabOf, withPart } from './draft.ts';
import { Notice, useNotice } from './notice.tsx';
import { Previews } from './previews.tsx';
import { problemsOf } from './problems.ts';
import { SaveState } from './save-state.tsx';
import { ScheduleBar } from './schedule-bar.tsx';
import { TextTabs } from './text-tabs.tsx';
import { useApprovalNeed } from './use-approval-need.ts';
import { useAltTexts } from './use-alt-texts.ts';
import { useChannelChoice } from './use-channel-choice.ts';
import { useComposer } from './use-composer.ts';
import { useLeaving } from './use-leaving.ts';
import { useMedia } from './use-media.ts';
import { type Place, useUploads } from './use-uploads.ts';
import { WelcomeHint } from './welcome-hint.tsx';

interface BodyProps {
  readonly initial: { readonly draft: Draft; readonly restored: boolean };
  readonly post: Post | undefined;
  readonly channels: readonly Channel[];
  /** Right after registering. */
  readonly isFirst: boolean;
  readonly onClose: () => void;
  /** Begins anew with what the server has of this post. */
  readonly onDiscard: (postId: string | null) => void;
}

export function ComposerBody({ initial, post, channels, isFirst, onClose, onDiscard }: BodyProps) {
  const t = useTranslations('composer');
  const { permissions } = useViewer();
  const canPublish = permissions.includes('posts:publish');
  const isPlanned = post !== undefined && post.state !== 'draft';
  const composer = useComposer(initial, isPlanned);
  const { draft, change } = composer;
  const [tab, setTab] = useState<Tab>(() => firstTab(initial.draft, channelsOut(post)));
  const { notice, tell } = useNotice();
  const byId = useMemo(() => new Map(channels.map((channel) => [channel.id, channel])), [channels]);
  const out = useMemo(() => channelsOut(post), [post]);

  const { media, put } = useMedia(mediaOf(draft));
  const alt = useAltTexts(media, put);
  const uploads = useUploads(
    useCallback(
      (place: Place, done: Media) => {
        put(done);
        change((value) => withPicture(value, place, done.id));
      },
      [put, change],
    ),
  );
  // Typing comes first; judging and drawing follow as soon as there is time.
  const calm = useDeferredValue(draft);
  const problems = useMemo(() => problemsOf(calm, byId, alt.described).filter(({ channelId }) => !out.has(channelId)), [calm, byId, alt.described, out]);
  const need = useApprovalNeed(draft, post);
  const leaving = useLeaving({ composer, problems, uploads, alt, isPlanned, canPublish, submitOnly: need.submitOnly, onClose });
  useCommandShortcut('enter', () => void leaving.submit());

  const tools = useMemo<ComposerTools>(() => ({ change, uploads, media: alt.described, describe: alt.type, tell }), [change, uploads, alt.described, alt.type, tell]);
  const { chosen, toggle } = useChannelChoice({ draft, channels: byId, change, tell });
  return (
    <ComposerScope value={tools}>
      <ComposerFrame
        title={t(isPlanned ? 'titleChange' : 'title')}
        status={<SaveState status={composer.status} isPlanned={isPlanned} restored={initial.restored} altFailed={alt.error !== null} onDiscard={() => onDiscard(draft.postId)} />}
        aside={post ? <TalkLink postId={post.id} /> : null}
        onClose={() => void leaving.close()}
        footer={
          <>
            <Notice notice={notice} blocked={leaving.blocked} change={change} />
            <ScheduleBar draft={draft} leaving={leaving} isPlanned={isPlanned} canPublish={canPublish} need={need} canUnplan={out.size === 0} choose={(choice) => change((value) => ({ ...value, ...choice }))} />
          </>
        }
      >
        <div className="grid min-h-0 grow content-start overflow-y-auto md:content-stretch md:grid-rows-[minmax(0,1fr)] md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] md:overflow-hidden">
          <div className="flex min-w-0 flex-col gap-3 p-4 md:overflow-y-auto">
            {isFirst ? <WelcomeHint /> : null}
            <Conflict composer={composer} onTakeTheirs={() => onDiscard(draft.postId)} />
            <ChannelChips channels={channels} chosen={chosen} out={out} toggle={toggle} />
            <TextTabs draft={draft} tab={tab} setTab={setTab} channels={byId} out={out} problems={leaving.tried || !isEmpty(draft) ? problems : []} />
          </div>
          <Previews draft={calm} tab={tab} channels={byId} out={out} media={alt.described} />
        </div>
      </ComposerFrame>
    </ComposerScope>
  );
}

/** The shared text, unless everybody who is left has a text of their own. */
function firstTab({ targets }: Draft, out: ReadonlySet<string>): Tab {
  const open = targets.filter(({ channelId }) => !out.has(channelId));
  const first = open[0];
  return first && open.every(({ parts }) => parts !== null) ? { channelId: first.channelId } : 'all';
}

/** The draft with an uploaded picture in its place, if that part is still there. */
function withPicture(draft: Draft, { tab, part }: Place, mediaId: string): Draft {
  const ids = partsOf(draft, tabOf(tab))[part]?.mediaIds ?? [];
  return ids.includes(mediaId) ? draft : withPart(draft, tabOf(tab), part, { mediaIds: [...ids, mediaId] });
}
