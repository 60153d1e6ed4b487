import type { Post } from '@arkyra/contracts/http';

export interface DraftPart {
  readonly text: string;
  readonly mediaIds: readonly string[];
}

export interface DraftTarget {
  readonly channelId: string;
  /** The parts of this channel alone, or null while it takes the shared ones. */
  readonly parts: readonly DraftPart[] | null;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What is being written; the same shape is kept in the browser and sent to the server. */
export interface Draft {
  readonly postId: string | null;
  /** The version that the server last confirmed; 0 before the first save. */
  readonly version: number;
  readonly parts: readonly DraftPart[];
  readonly targets: readonly DraftTarget[];
  /** Wall time `YYYY-MM-DDTHH:MM` in `timezone`; null = not chosen. */
  readonly wallTime: string | null;
  readonly timezone: string;
  readonly tags: readonly string[];
  /** What happens if the time is missed; null = what the workspace says. */
  readonly missedPolicy: Post['missedPolicy'];
}

/** Which text is being edited: the shared one or a channel's own. */
export type Tab = 'all' | { readonly channelId: string };

/** A tab as a word: `all` or the channel's id. */
export const tabName = (tab: Tab): string => (tab === 'all' ? tab : tab.channelId);

export const tabOf = (name: string): Tab => (name === 'all' ? name : { channelId: name });

/** The list with one more item before the one at `index`. */
export const inserted = <T>(list: readonly T[], index: number, item: T): T[] => [...list.slice(0, index), item, ...list.slice(index)];

export const emptyPart: DraftPart = { text: '', mediaIds: [] };

export function newDraft(timezone: string, channelIds: readonly string[], wallTime: string | null): Draft {
  const targets = channelIds.map((channelId) => ({ channelId, parts: null, settings: {} }));
  return { postId: null, version: 0, parts: [emptyPart], targets, wallTime, timezone, tags: [], missedPolicy: null };
}

export function draftOf(post: Post, wallTime: string | null): Draft {
  const { id, version, parts, targets, timezone, tags, missedPolicy } = post;
  return { postId: id, version, parts: parts.length ? parts : [emptyPart], targets, wallTime, timezone, tags, missedPolicy };
}

export const isEmpty = ({ parts, targets }: Draft): boolean =>
  [parts, ...targets.map((target) => target.parts ?? [])].flat().every((part) => part.text.trim() === '' && part.mediaIds.length === 0);

/** Every picture of the draft. */
export const mediaOf = ({ parts, targets }: Draft): string[] => [parts, ...targets.map((target) => target.parts ?? [])].flat().flatMap(({ mediaIds }) => mediaIds);

/** The parts that a tab edits or a channel would publish. */
export function partsOf(draft: Draft, tab: Tab): readonly DraftPart[] {
  if (tab === 'all') return draft.parts;
  return draft.targets.find(({ channelId }) => channelId === tab.channelId)?.parts ?? draft.parts;
}

export function withParts(draft: Draft, tab: Tab, parts: readonly DraftPart[]): Draft {
  return tab === 'all' ? { ...draft, parts } : withTargetParts(draft, tab.channelId, parts);
}

/** Gives a channel its own parts, or null for the shared ones. */
export function withTargetParts(draft: Draft, channelId: string, parts: readonly DraftPart[] | null): Draft {
  return { ...draft, targets: draft.targets.map((target) => (target.channelId === channelId ? { ...target, parts } : target)) };
}

export const withPart = (draft: Draft, tab: Tab, index: number, change: Partial<DraftPart>): Draft =>
  withParts(draft, tab, partsOf(draft, tab).map((part, at) => (at === index ? { ...part, ...change } : part)));

/** Adds or removes a channel; what it had of its own is gone with it. */
export function withChannel(draft: Draft, channelId: string, chosen: boolean): Draft {
  const others = draft.targets.filter((target) => target.channelId !== channelId);
  if (!chosen) return { ...draft, targets: others };
  return others.length < draft.targets.length ? draft : { ...draft, targets: [...others, { channelId, parts: null, settings: {} }] };
}

/** Gives a channel a text of its own, beginning with the shared one; or takes it back (`own` false). */
export const withOwnText = (draft: Draft, channelId: string, own: boolean): Draft => withTargetParts(draft, channelId, own ? draft.parts : null);

/** The body of `POST` and `PATCH /posts`. */
export function bodyOf(draft: Draft) {
  const plain = (parts: readonly DraftPart[]) => parts.map(({ text, mediaIds }) => ({ text, mediaIds: [...mediaIds] }));
  return {
    scheduledAt: draft.wallTime && `${draft.wallTime}:00`,
    timezone: draft.timezone,
    parts: plain(draft.parts),
    targets: draft.targets.map(({ channelId, parts, settings }) => ({ channelId, settings: { ...settings }, ...(parts ? { parts: plain(parts) } : {}) })),
    tags: [...draft.tags],
    missedPolicy: draft.missedPolicy,
  };
}
