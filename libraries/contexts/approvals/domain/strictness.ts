import type { Step } from './approval-request.ts';

/** How many words a step needs at least. */
const fewest = ({ rule, approvers, quorum = 1 }: Step): number => (rule === 'all' ? approvers.length : rule === 'quorum' ? quorum : 1);

/** Of several rules for one post the highest wins: more steps first, then more people. */
export const strictnessOf = (steps: readonly Step[]): number => steps.length * 1000 + steps.reduce((sum, step) => sum + fewest(step), 0);
