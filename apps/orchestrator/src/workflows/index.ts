/** Everything that the bundle holds; names are the workflows' types. */
export { approval } from './approval.workflow.ts';
