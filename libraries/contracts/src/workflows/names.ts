/** What workflows themselves import: no zod, so that their bundle stays small. */

/** Signal of every workflow: something that it may wait for has been committed. */
export const changedSignal = 'changed';

/** Search attribute of every workflow; a Keyword. */
export const workspaceAttribute = 'ArkyraWorkspace';

/** What looking after a request found. */
export interface Tended {
  readonly done: boolean;
  /** Milliseconds until time brings something; null when only people can. */
  readonly nextInMs: number | null;
}
