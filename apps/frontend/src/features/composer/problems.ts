import type { Channel, Media } from '@arkyra/contracts/http';
import type { NetworkRules, Problem } from '@arkyra/network-kit';
import { allNetworkRules } from '@arkyra/network-registry/rules';
import { type Draft, type DraftPart, partsOf, type Tab } from './draft.ts';
import { factsOf } from './use-media.ts';

export interface ChannelProblem extends Problem {
  readonly channelId: string;
  readonly handle: string;
  readonly network: string;
}

export const rulesOf = (network: string): NetworkRules | undefined => allNetworkRules[network];

/** What is wrong, by the very rules that the server applies when it is scheduled. */
export function problemsOf(draft: Draft, channels: ReadonlyMap<string, Channel>, media: ReadonlyMap<string, Media>): ChannelProblem[] {
  return draft.targets.flatMap(({ channelId, settings }) => {
    const channel = channels.get(channelId);
    const rules = channel && rulesOf(channel.network);
    if (!channel || !rules) return [];
    const parts = partsOf(draft, { channelId }).map((part) => contentOf(part, media));
    return rules.check(parts, { ...channel.settings, ...settings }).map((problem) => ({ ...problem, channelId, handle: channel.handle, network: rules.displayName }));
  });
}

const contentOf = ({ text, mediaIds }: DraftPart, media: ReadonlyMap<string, Media>) => ({
  text,
  media: mediaIds.flatMap((id) => {
    const found = media.get(id);
    return found ? [factsOf(found)] : [];
  }),
});

/** The problems that belong beside a text: a channel's own on its tab, the followers' on the shared one; each said once. */
export function problemsOfTab(problems: readonly ChannelProblem[], draft: Draft, tab: Tab): ChannelProblem[] {
  const shown = new Set(shownChannels(draft, tab));
  return problems.filter(({ channelId }) => shown.has(channelId));
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
