import { failureWords, type FailureWords, type Pace } from '@arkyra/network-kit';

/** Why a delivery does not go on, who can change that, and how. `network` is the display name. */
export const heldForChannel = (network: string, detail = ''): FailureWords => failureWords('reauth', network, detail);

/** What a channel's state, when it is not `connected`, means for its deliveries. */
export const heldForState = (reason = ''): Readonly<Record<'reconnect' | 'disconnected', FailureWords>> => ({
  reconnect: {
    code: 'reauth',
    cause: reason || 'The channel needs to be reconnected.',
    whoActs: 'user',
    nextStep: 'Reconnect the channel; the post then goes on by itself.',
  },
  disconnected: {
    code: 'reauth',
    cause: 'The channel was disconnected.',
    whoActs: 'user',
    nextStep: 'Connect the account again and the post goes on; or cancel it.',
  },
});

/** What waits so that a network's limit is not reached. */
export const keptBack = (network: string, { parts, spanMs }: Pace): FailureWords =>
  failureWords('rate_limited', network, `it takes ${parts} ${parts === 1 ? 'post' : 'posts'} in ${spanWords(spanMs)}`);

const units = [
  { ms: 86_400_000, name: 'day' },
  { ms: 3_600_000, name: 'hour' },
  { ms: 60_000, name: 'minute' },
] as const;

function spanWords(ms: number): string {
  const unit = units.find((one) => ms >= one.ms && ms % one.ms === 0) ?? { ms: 1_000, name: 'second' };
  const count = Math.round(ms / unit.ms);
  return count === 1 ? `a ${unit.name}`.replace('a hour', 'an hour') : `${count} ${unit.name}s`;
}

export const heldForMissed: FailureWords = {
  code: 'transient',
  cause: 'Its time passed while it could not be published.',
  whoActs: 'user',
  nextStep: 'Publish it now, choose a new time, or cancel it.',
};

export const heldForApproval: FailureWords = {
  code: 'config',
  cause: 'It was changed after its approval, so it was not published.',
  whoActs: 'user',
  nextStep: 'Schedule it again; then its approvers are asked about what it says now.',
};

const causes = {
  'no-way-to-tell': (network: string) => `${network} did not confirm the post and cannot tell whether it arrived.`,
  'holder-may-send': (network: string) => `The post was not found on ${network}, but the worker that was sending it may still be at it.`,
  'tried-enough': (network: string) => `${network} could not be asked whether the post arrived.`,
  'never-arrives': (network: string) => `${network} never answered, and the post did not arrive.`,
  'cost-workers': () => 'Several workers stopped while they were sending this post.',
} as const;
export type ConfirmReason = keyof typeof causes;

export const heldForConfirm = (why: ConfirmReason, network: string, detail: string, { part, of }: { readonly part: number; readonly of: number }): FailureWords => ({
  code: 'unknown',
  cause: detail ? `${causes[why](network)} (${detail})` : causes[why](network),
  whoActs: 'user',
  nextStep: of > 1
    ? `Look at the account on ${network}, then say here whether part ${part} of ${of} is there. What is missing follows by itself.`
    : `Look at the account on ${network}, then say here whether the post is there.`,
});

/** A delivery that cost too many workers before anything was sent. */
export const setAside: FailureWords = {
  code: 'config',
  cause: 'Several workers stopped while they were preparing this post, so it was set aside.',
  whoActs: 'user',
  nextStep: 'Check its pictures and text, then retry. If it happens again, tell whoever runs this installation.',
};
