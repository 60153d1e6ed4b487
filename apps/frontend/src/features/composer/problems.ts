import type { Channel, Media } from '@arkyra/contracts/http';
import type { NetworkRules, Problem } from '@arkyra/network-kit';
import { allNetworkRules } from '@arkyra/network-registry/rules';
import { type Draft, type DraftPart, partsOf, type Tab } from './draft.ts';
import { factsOf } from './use-media.ts';

export interface ChannelProblem extends Problem {
  readonly channelId: string;
  /** Display name. */
  readonly network: string;
}

type AllMedia = ReadonlyMap<string, Media>;

export const rulesOf = (network: string): NetworkRules | undefined => allNetworkRules[network];

/** What is wrong, by the very rules that the server applies when it is scheduled. */
export function problemsOf(draft: Draft, channels: ReadonlyMap<string, Channel>, media: AllMedia): ChannelProblem[] {
  return draft.targets.flatMap(({ channelId, settings }) => {
    const channel = channels.get(channelId);
    const rules = channel && rulesOf(channel.network);
    if (!channel || !rules) return [];
    const parts = partsOf(draft, { channelId });
    const found = [...rules.check(parts.map((part) => contentOf(part, media)), { ...channel.settings, ...settings }), ...parts.flatMap((part, index) => unusable(part, index, media))];
    return found.map((problem) => ({ ...problem, channelId, network: rules.displayName }));
  });
}

/** A picture that is not checked yet counts as one, so that a text of none but pictures is not called empty. */
const contentOf = ({ text, mediaIds }: DraftPart, media: AllMedia) => ({
  text,
  media: mediaIds.map((id) => {
    const known = media.get(id);
    return known?.state === 'ready' ? factsOf(known) : { id, contentType: 'image/jpeg', bytes: 0, width: 1, height: 1, altText: 'unchecked' };
  }),
});

function unusable({ mediaIds }: DraftPart, part: number, media: AllMedia): Problem[] {
  return mediaIds.flatMap((mediaId): Problem[] => {
    const known = media.get(mediaId);
    if (known?.state === 'ready') return [];
    const refused = known?.state === 'rejected' || known?.state === 'failed';
    const code = refused ? 'media.refused' : 'media.unchecked';
    return [{ part, code, severity: 'error', mediaId, message: known?.problem ?? '' }];
  });
}

/** The problems that belong beside a text: a channel's own on its tab, the followers' on the shared one. */
export function problemsOfTab(problems: readonly ChannelProblem[], draft: Draft, tab: Tab): ChannelProblem[] {
  const shown = new Set(shownChannels(draft, tab));
  return problems.filter(({ channelId }) => shown.has(channelId));
}

/** The same trouble of several channels of a network, said once. */
export function saidOnce(problems: readonly ChannelProblem[]): ChannelProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.network} ${problem.part} ${problem.code} ${problem.mediaId ?? ''}`, problem])).values()];
}

/** The channels whose text a tab edits. */
export function shownChannels(draft: Draft, tab: Tab): string[] {
  if (tab !== 'all') return [tab.channelId];
  return draft.targets.filter(({ parts }) => parts === null).map(({ channelId }) => channelId);
}

/** The distinct networks behind some channels, with their rules. */
export function networksOf(channelIds: readonly string[], channels: ReadonlyMap<string, Channel>): NetworkRules[] {
  const names = new Set(channelIds.flatMap((id) => channels.get(id)?.network ?? []));
  return [...names].flatMap((name) => rulesOf(name) ?? []);
}
