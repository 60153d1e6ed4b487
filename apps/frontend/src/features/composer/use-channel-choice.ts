import type { Channel } from '@arkyra/contracts/http';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo } from 'react';
import { type Draft, withChannel, withTargetParts } from './draft.ts';
import type { ComposerTools } from './composer-tools.ts';

interface ChoiceOptions extends Pick<ComposerTools, 'change' | 'tell'> {
  readonly draft: Draft;
  readonly channels: ReadonlyMap<string, Channel>;
}

/** Which channels the post goes to. A channel that leaves with a text of its own can be taken back with it. */
export function useChannelChoice({ draft, channels, change, tell }: ChoiceOptions) {
  const t = useTranslations('composer');
  const chosen = useMemo(() => new Set(draft.targets.map(({ channelId }) => channelId)), [draft.targets]);
  const toggle = useCallback(
    (channelId: string, on: boolean) => {
      const own = draft.targets.find((target) => target.channelId === channelId)?.parts;
      change((value) => withChannel(value, channelId, on));
      if (!on && own) tell(t('channelGone', { handle: channels.get(channelId)?.handle ?? '' }), (value) => withTargetParts(withChannel(value, channelId, true), channelId, own));
    },
    [draft.targets, channels, change, tell, t],
  );
  return { chosen, toggle };
}
