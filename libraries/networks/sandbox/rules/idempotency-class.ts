import type { ChannelSettings, IdempotencyClass } from '@arkyra/network-kit';

const classes: readonly { readonly value: IdempotencyClass; readonly label: string }[] = [
  { value: 'A', label: 'A: own key, for ever (like Bluesky)' },
  { value: 'B', label: 'B: key remembered for an hour (like Mastodon)' },
  { value: 'C', label: 'C: saved upload (like Instagram)' },
  { value: 'D', label: 'D: only its own feed to look at (like X)' },
  { value: 'E', label: 'E: nothing (like Telegram)' },
];

export const classField = {
  name: 'class',
  label: 'Protection against doubles',
  kind: 'select',
  required: false,
  defaultValue: 'A',
  options: classes,
  help: 'What this network offers to find out whether a post arrived when its answer got lost. A is the safest.',
} as const;

/** The class of a channel; undefined when its setting names none. */
export function classOf(settings: ChannelSettings): IdempotencyClass | undefined {
  const wanted = settings['class'] ?? classField.defaultValue;
  return classes.find(({ value }) => value === wanted)?.value;
}

/** How long the network remembers a key of class B, unless its server is told otherwise. */
export const keyWindowMs = 3_600_000;
/** How long a post of class D stays out of its account's list, unless the server is told otherwise. */
export const visibilityDelayMs = 5_000;
