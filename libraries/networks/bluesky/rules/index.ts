import type { NetworkRules } from '@arkyra/network-kit';
import { check } from './check.ts';
import { limits, pace } from './limits.ts';
import { count, entities, split } from './text.ts';

export { languages } from './languages.ts';

export const defaultService = 'https://bsky.social';

export const blueskyRules: NetworkRules = {
  network: 'bluesky',
  displayName: 'Bluesky',
  limits,
  connect: {
    kind: 'credentials',
    help: 'Make an app password in Bluesky under Settings → Privacy and security → App passwords. Your own password is not needed.',
    fields: [
      { name: 'identifier', label: 'Handle', kind: 'text', required: true, placeholder: 'you.bsky.social' },
      { name: 'appPassword', label: 'App password', kind: 'password', required: true, placeholder: 'xxxx-xxxx-xxxx-xxxx' },
      {
        name: 'service',
        label: 'Service',
        kind: 'url',
        required: false,
        defaultValue: defaultService,
        help: 'Leave it as it is, unless your account lives on a server of its own.',
      },
      {
        name: 'appUrl',
        label: 'Web app',
        kind: 'url',
        required: false,
        placeholder: 'https://bsky.app',
        help: 'Where links to your posts lead. Only for a private network with its own web app.',
      },
    ],
  },
  settings: [
    {
      name: 'langs',
      label: 'Languages of the posts',
      kind: 'text',
      required: false,
      placeholder: 'en, pt-BR',
      help: 'Up to three language codes, so that people’s language filters work.',
    },
  ],
  pace: () => pace,
  count,
  entities,
  check: (parts, settings) => check(blueskyRules, parts, settings),
  split,
};
