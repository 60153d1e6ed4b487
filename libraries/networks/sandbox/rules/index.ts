import {
  checkLimits,
  countGraphemes,
  findLinks,
  findMentions,
  findTags,
  mergeEntities,
  onDoubtField,
  splitText,
  type NetworkRules,
  type Problem,
} from '@arkyra/network-kit';
import { classField, classOf } from './idempotency-class.ts';
import { handlePattern, limits } from './limits.ts';
import { paceField, paceOf } from './pace.ts';

export { classOf, keyWindowMs, visibilityDelayMs } from './idempotency-class.ts';
export { handlePattern, limits } from './limits.ts';

/** A network of our own: to try things out with, and to test with. */
export const sandboxRules: NetworkRules = {
  network: 'sandbox',
  displayName: 'Sandbox',
  limits,
  connect: {
    kind: 'credentials',
    help: 'A network inside this installation, to try things out: nothing leaves it. Take any handle.',
    fields: [
      {
        name: 'handle',
        label: 'Handle',
        kind: 'text',
        required: true,
        placeholder: 'my-brand',
        help: 'Up to 30 letters, digits, dots, hyphens and underscores. The handle “locked” is always refused, to see what that looks like.',
      },
    ],
  },
  settings: [classField, paceField, onDoubtField],
  pace: paceOf,
  count: (text) => ({ used: countGraphemes(text), max: limits.text.max }),
  entities: (text) => mergeEntities(findLinks(text), findMentions(text, handlePattern), findTags(text)),
  check: (parts, settings) => {
    const problems = checkLimits(sandboxRules, parts);
    return classOf(settings) ? problems : [...problems, unknownClass];
  },
  split: (text) => splitText(text, (candidate) => countGraphemes(candidate) <= limits.text.max),
};

const unknownClass: Problem = { part: 0, severity: 'error', code: 'settings.class_invalid', message: 'Choose one of the classes A to E.' };
