import type { ChannelSettings, Pace } from '@arkyra/network-kit';

const paces: readonly { readonly value: string; readonly label: string; readonly pace: readonly Pace[] }[] = [
  { value: 'none', label: 'As many as you like', pace: [] },
  { value: '2-a-minute', label: '2 posts a minute', pace: [{ parts: 2, spanMs: 60_000 }] },
  { value: '30-an-hour', label: '30 posts an hour', pace: [{ parts: 30, spanMs: 3_600_000 }] },
];

export const paceField = {
  name: 'pace',
  label: 'Posts that it takes',
  kind: 'select',
  required: false,
  defaultValue: 'none',
  options: paces.map(({ value, label }) => ({ value, label })),
  help: 'Real networks limit how often an account may post. Arkyra keeps to it before it is reached: what is above waits.',
} as const;

/** What a channel may publish, as its setting says. */
export const paceOf = (settings: ChannelSettings): readonly Pace[] => paces.find(({ value }) => value === settings['pace'])?.pace ?? [];
