/** What the composer is asked to open: it lives in the URL, so that a reload and the back button keep their meaning. */
export interface ComposeRequest {
  /** The post to edit, or null for a new one. */
  readonly postId: string | null;
  /** Suggested instant, ISO 8601 in UTC. */
  readonly at: string | null;
  readonly channelIds: readonly string[];
  /** Right after registering: the composer explains itself. */
  readonly welcome: boolean;
}

const names = ['compose', 'at', 'channel', 'welcome'] as const;

export function readComposeRequest(search: URLSearchParams): ComposeRequest | null {
  const compose = search.get('compose');
  if (!compose) return null;
  return { postId: compose === 'new' ? null : compose, at: search.get('at'), channelIds: search.getAll('channel'), welcome: search.has('welcome') };
}

/** The search string of the page with the composer open, or closed for null. Starts with `?` unless empty. */
export function withComposeRequest(search: string, request: Partial<ComposeRequest> | null): string {
  const params = new URLSearchParams(search);
  for (const name of names) params.delete(name);
  if (request) {
    params.set('compose', request.postId ?? 'new');
    if (request.at) params.set('at', request.at);
    if (request.welcome) params.set('welcome', '1');
    for (const id of request.channelIds ?? []) params.append('channel', id);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
