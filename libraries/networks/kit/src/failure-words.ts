import type { FailureClass } from './failure.ts';

export type WhoActs = 'user' | 'arkyra' | 'network';

/** A failure told to a person: what happened, who can fix it, what to do next. */
export interface FailureWords {
  readonly code: FailureClass;
  readonly cause: string;
  readonly whoActs: WhoActs;
  readonly nextStep: string;
}

interface Template {
  readonly whoActs: WhoActs;
  readonly cause: string;
  readonly nextStep: string;
}

const templates: Record<FailureClass, Template> = {
  reauth: {
    whoActs: 'user',
    cause: '{network} no longer accepts this channel’s sign-in.',
    nextStep: 'Reconnect the channel; the post then goes on by itself.',
  },
  permission: {
    whoActs: 'user',
    cause: 'The account is not allowed to do this on {network}.',
    nextStep: 'Check the account’s rights on {network}, reconnect the channel, then retry.',
  },
  duplicate: {
    whoActs: 'user',
    cause: '{network} says that it already has this post.',
    nextStep: 'Look at the account on {network}; change the text if you want to post again.',
  },
  rate_limited: {
    whoActs: 'arkyra',
    cause: '{network} allows no more posts from this account for now.',
    nextStep: 'Nothing to do: Arkyra tries again when {network} allows it.',
  },
  rejected: {
    whoActs: 'user',
    cause: '{network} refused the post.',
    nextStep: 'Read the reason, change the post, then retry.',
  },
  validation: {
    whoActs: 'user',
    cause: 'The post does not meet the rules of {network}.',
    nextStep: 'Change what is marked, then retry.',
  },
  config: {
    whoActs: 'user',
    cause: 'This channel’s settings do not work with {network}.',
    nextStep: 'Correct the channel’s settings, then retry.',
  },
  transient: {
    whoActs: 'arkyra',
    cause: '{network} could not be reached.',
    nextStep: 'Nothing to do: Arkyra tries again by itself. You can also retry now.',
  },
  unknown: {
    whoActs: 'arkyra',
    cause: '{network} did not confirm the post, and it may have arrived.',
    nextStep: 'Nothing to do yet: Arkyra looks on {network} before it does anything else.',
  },
};

/** The words for a failure class on a network (its display name); `detail` is the network's own reason. */
export function failureWords(code: FailureClass, network: string, detail = ''): FailureWords {
  const { whoActs, cause, nextStep } = templates[code];
  const say = (text: string) => text.replaceAll('{network}', network);
  return { code, cause: detail ? `${say(cause)} (${detail})` : say(cause), whoActs, nextStep: say(nextStep) };
}
