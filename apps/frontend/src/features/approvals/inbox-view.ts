export const inboxViews = ['waiting', 'submitted', 'all'] as const;
export type InboxView = (typeof inboxViews)[number];

/** The view that an address asks for; what is not one of ours is the first. */
export const inboxViewOf = (wanted: string | null | undefined): InboxView => inboxViews.find((view) => view === wanted) ?? 'waiting';

const queries = { waiting: { mine: 'true' }, submitted: { submitted: 'true' }, all: {} } as const;

/** Query of `GET /approvals`. */
export const inboxQuery = (view: InboxView) => ({ ...queries[view], limit: 50 });
