import type { PostProblem } from '@arkyra/contracts';
import { MediaReader, type KnownMedia } from '@arkyra/media';
import { NetworkRegistry, type MediaFacts, type NetworkRules } from '@arkyra/network-kit';
import { mediaIdsOf, partsFor, type Part, type PostContent, type Target } from '../domain/index.ts';
import { heldForChannel } from './hold-words.ts';
import type { HeldWords } from './ports/post.store.ts';
import { TargetFacts, type ChannelFacts } from './ports/target-facts.ts';

export interface CheckedContent {
  readonly problems: readonly PostProblem[];
  readonly heldWords: HeldWords;
}

const problem = (target: number | null, part: number | null, code: string, message: string, more: Partial<PostProblem> = {}): PostProblem => ({
  target,
  part,
  code,
  message,
  severity: 'error',
  ...more,
});

/** Judges a post by the rules of the networks that it goes to: the same code that the browser runs. */
export class ContentCheck {
  readonly #networks: NetworkRegistry;
  readonly #targets: TargetFacts;
  readonly #media: MediaReader;

  constructor(networks: NetworkRegistry, targets: TargetFacts, media: MediaReader) {
    this.#networks = networks;
    this.#targets = targets;
    this.#media = media;
  }

  /** `only` limits the networks' rules to these targets. */
  async check(workspaceId: string, testMode: boolean, content: PostContent, only?: readonly number[]): Promise<CheckedContent> {
    const ids = content.targets.map((target) => target.channelId);
    const mediaIds = mediaIdsOf(content);
    const [facts, media] = await Promise.all([
      this.#targets.read(workspaceId, ids, testMode),
      mediaIds.length === 0 ? [] : this.#media.facts(workspaceId, mediaIds),
    ]);
    const usable = new Map(media.filter((one) => one.testMode || !testMode).map((one) => [one.id, one] as const));
    const channels = new Map(facts.channels.map((channel) => [channel.id, channel] as const));
    const problems = [
      ...(content.targets.length === 0 ? [problem(null, null, 'targets.empty', 'Choose at least one channel.')] : []),
      ...mediaProblems(content, usable),
      ...content.targets.flatMap((target, index) =>
        only && !only.includes(index) ? [] : this.#checkTarget(content, target, index, channels.get(target.channelId), usable),
      ),
    ];
    return { problems, heldWords: this.#heldWords(facts.channels) };
  }

  #checkTarget(content: PostContent, target: Target, index: number, channel: ChannelFacts | undefined, media: ReadonlyMap<string, KnownMedia>): PostProblem[] {
    if (content.targets.findIndex((other) => other.channelId === target.channelId) < index)
      return [problem(index, null, 'target.duplicate', 'This channel is chosen twice.')];
    const rules = channel && this.#networks.get(channel.network)?.rules;
    if (!channel || !rules) return [problem(index, null, 'channel.not_found', 'There is no such channel.')];
    if (channel.state === 'disconnected')
      return [problem(index, null, 'channel.disconnected', `This ${rules.displayName} channel is disconnected. Connect it again or take it out.`)];
    const warning = problem(index, null, 'channel.reconnect', `Reconnect this ${rules.displayName} channel; until then the post is held.`, { severity: 'warning' });
    return [...(channel.state === 'reconnect' ? [warning] : []), ...checkParts(rules, channel, content, target, index, media)];
  }

  /** For all of them: whether a channel needs reconnecting is judged when the post is written. */
  #heldWords(channels: readonly ChannelFacts[]): HeldWords {
    return new Map(
      channels.map(({ id, network }) => {
        const failure = heldForChannel(this.#networks.get(network)?.rules.displayName ?? network);
        return [id, { failure, message: 'Held: the channel needs to be reconnected.' }] as const;
      }),
    );
  }
}

function checkParts(rules: NetworkRules, channel: ChannelFacts, content: PostContent, target: Target, index: number, media: ReadonlyMap<string, KnownMedia>): PostProblem[] {
  const known = (id: string): MediaFacts[] => [media.get(id)].filter((one) => one !== undefined);
  const parts = partsFor(content, target).map(({ text, mediaIds }) => ({ text, media: mediaIds.flatMap(known) }));
  return rules.check(parts, { ...channel.settings, ...target.settings }).map(({ range, mediaId, params, ...found }) => ({
    target: index,
    part: found.part,
    code: found.code,
    message: found.message,
    severity: found.severity,
    ...(range && { range: { ...range } }),
    ...(mediaId !== undefined && { mediaId }),
    ...(params && { params: { ...params } }),
  }));
}

function mediaProblems({ parts, targets }: PostContent, media: ReadonlyMap<string, KnownMedia>): PostProblem[] {
  const judge = (owner: readonly Part[], target: number | null) =>
    owner.flatMap((part, index) =>
      part.mediaIds.flatMap((mediaId): PostProblem[] => {
        const known = media.get(mediaId);
        if (!known) return [problem(target, index, 'media.not_found', 'There is no such picture.', { mediaId })];
        if (known.state === 'ready') return [];
        const isComing = known.state === 'processing' || known.state === 'uploading';
        return [isComing
          ? problem(target, index, 'media.not_ready', 'A picture is still being uploaded or checked.', { mediaId })
          : problem(target, index, 'media.unusable', 'A picture could not be used; take it out.', { mediaId })];
      }),
    );
  return [...judge(parts, null), ...targets.flatMap((target, index) => judge(target.parts ?? [], index))];
}
