type Parts = readonly { readonly text: string; readonly mediaIds: readonly string[] }[];

interface Target {
  readonly channelId: string;
  /** Null = the post's. */
  readonly parts: Parts | null;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What a person can change about a post. */
export interface VersionContent {
  readonly parts: Parts;
  readonly tags: readonly string[];
  readonly scheduledAt: string | null;
  readonly timezone: string;
  readonly missedPolicy: string | null;
  readonly targets: readonly Target[];
}

const order = ['text', 'pictures', 'channels', 'settings', 'time', 'tags'] as const;
export type VersionChange = (typeof order)[number];

/** What changed from one version to the next, in the order in which it is told. */
export function changesBetween(before: VersionContent | null, after: VersionContent): VersionChange[] {
  if (!before) return [];
  const changed: Readonly<Record<VersionChange, boolean>> = {
    // A channel that came or went is told as such, with what it brought.
    text: differ(before, after, (content) => [textsOf(content.parts), common(before, after, content, ({ parts }) => parts && textsOf(parts))]),
    pictures: differ(before, after, (content) => [picturesOf(content.parts), common(before, after, content, ({ parts }) => picturesOf(parts ?? content.parts))]),
    channels: differ(before, after, ({ targets }) => targets.map(({ channelId }) => channelId).toSorted()),
    settings: differ(before, after, (content) => [content.missedPolicy, common(before, after, content, ({ settings }) => sorted(settings))]),
    time: differ(before, after, ({ scheduledAt, timezone }) => [scheduledAt, timezone]),
    tags: differ(before, after, ({ tags }) => tags),
  };
  return order.filter((change) => changed[change]);
}

const textsOf = (parts: Parts): unknown => parts.map(({ text }) => text);
const picturesOf = (parts: Parts): unknown => parts.map(({ mediaIds }, index) => [index, ...mediaIds]).filter(({ length }) => length > 1);

/** Of the channels that both versions go to. */
function common(before: VersionContent, after: VersionContent, content: VersionContent, of: (target: Target) => unknown): unknown {
  const has = ({ targets }: VersionContent, id: string) => targets.some(({ channelId }) => channelId === id);
  return content.targets
    .filter(({ channelId }) => has(before, channelId) && has(after, channelId))
    .toSorted((a, b) => (a.channelId < b.channelId ? -1 : 1))
    .map((target) => [target.channelId, of(target)]);
}

const differ = <T>(before: T, after: T, of: (content: T) => unknown): boolean => JSON.stringify(of(before)) !== JSON.stringify(of(after));

/** Settings are plain JSON of one level, so sorting their names suffices. */
const sorted = (settings: Readonly<Record<string, unknown>>): unknown => Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1));
