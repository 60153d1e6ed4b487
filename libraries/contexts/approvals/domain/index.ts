export * from './approval-request.ts';
export * from './approval.errors.ts';
export { approverKey, decide, mayDecide, progressOf, type Decider, type Outcome } from './decide.ts';
export { strictnessOf } from './strictness.ts';
export { planTime, type TimePlan } from './waiting.ts';
