import { InvalidInputError } from '@arkyra/kernel';
import type { NetworkRules } from '@arkyra/network-kit';
import { readFields } from './read-fields.ts';

/** The settings of a channel as the network wants them. Throws `InvalidInputError` naming the one that is wrong. */
export function readSettings(rules: NetworkRules, input: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const settings = readFields(rules.settings, input, '/settings');
  // Rules judge a whole post; with a harmless one, what they say of the settings is left.
  const problems = rules.check([{ text: 'x', media: [] }], settings).filter(({ code, severity }) => severity === 'error' && code.startsWith('settings.'));
  if (problems.length === 0) return settings;
  const [only, ...others] = rules.settings;
  const pointer = only && others.length === 0 ? `/settings/${only.name}` : '/settings';
  throw new InvalidInputError(problems.map(({ code, message }) => ({ pointer, code, message })));
}
