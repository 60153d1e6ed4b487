export interface ToastMessage {
  readonly tone?: 'success' | 'error' | 'info';
  readonly text: string;
  readonly detail?: string;
  /** One thing to do about it, e.g. undo. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
  /** A second message of the same id takes the first one's place. */
  readonly id?: string;
  /** Default: 5 s, 10 s with an action or an error. `Infinity` stays until closed. */
  readonly durationMs?: number;
}
