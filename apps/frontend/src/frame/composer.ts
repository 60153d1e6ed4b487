import { type ComposeRequest, readComposeRequest, withComposeRequest } from './compose-url.ts';

let pushed = false;

const go = (how: 'pushState' | 'replaceState', request: Partial<ComposeRequest> | null) =>
  window.history[how](null, '', `${location.pathname}${withComposeRequest(location.search, request)}${location.hash}`);

/** Opens the composer over whatever is shown. One that is open or still being fetched takes the request over. */
export function openComposer(request: Partial<ComposeRequest> = {}): void {
  const isOpen = readComposeRequest(new URLSearchParams(location.search)) !== null;
  pushed ||= !isOpen;
  go(isOpen ? 'replaceState' : 'pushState', request);
}

/** The composer now edits this post: a reload comes back to it. */
export function composerEdits(postId: string): void {
  go('replaceState', { postId });
}

export function closeComposer(): void {
  if (pushed) window.history.back();
  else go('replaceState', null);
  pushed = false;
}
