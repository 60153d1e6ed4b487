/** One part of a post (a thread has several). Media are named by id, in order. */
export interface Part {
  readonly text: string;
  readonly mediaIds: readonly string[];
}

export type TargetSettings = Readonly<Record<string, unknown>>;

/** One channel that the post goes to; its own parts, where it has any, replace the post's. */
export interface Target {
  readonly channelId: string;
  readonly parts: readonly Part[] | null;
  readonly settings: TargetSettings;
}

/** What a person writes. A draft may be empty or wrong; the networks' rules judge it when it is scheduled. */
export interface PostContent {
  readonly parts: readonly Part[];
  readonly targets: readonly Target[];
  readonly tags: readonly string[];
}

/** The parts as they go to this target. */
export const partsFor = (content: Pick<PostContent, 'parts'>, target: Pick<Target, 'parts'>): readonly Part[] =>
  target.parts ?? content.parts;

/** Every picture that any part or override uses, once. */
export function mediaIdsOf({ parts, targets }: Pick<PostContent, 'parts' | 'targets'>): readonly string[] {
  const all = [...parts, ...targets.flatMap((target) => target.parts ?? [])];
  return [...new Set(all.flatMap((part) => part.mediaIds))];
}
