import { useSyncExternalStore } from 'react';
import { workspaceCookie } from './cookies.ts';

const aYear = 365 * 24 * 60 * 60;

let active: string | undefined;
let gone = false;
const listeners = new Set<() => void>();

/** The workspace of the page in this tab, which its calls to the API name. */
export const activeWorkspace = (): string | undefined => active;

/** Called while the page is drawn; on the server there is no tab. */
export function actIn(id: string): void {
  if (typeof document !== 'undefined') active = id;
}

/** The one that pages are made in from now on; the last tab in use decides. */
export function rememberWorkspace(id: string): void {
  document.cookie = `${workspaceCookie}=${id}; path=/; max-age=${aYear}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
}

export function forgetWorkspace(): void {
  document.cookie = `${workspaceCookie}=; path=/; max-age=0; samesite=lax`;
}

/** A full load: nothing of the other workspace may stay in memory. */
export function switchWorkspace(id: string): void {
  rememberWorkspace(id);
  location.assign('/calendar');
}

/** Called when the server says that the workspace of this page is not open to the person (any longer). */
export function markWorkspaceGone(): void {
  gone = true;
  for (const listener of listeners) listener();
}

export function useWorkspaceGone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => gone,
    () => false,
  );
}
