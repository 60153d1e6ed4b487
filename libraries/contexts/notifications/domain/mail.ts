/** Where a link in a mail leads; the token that opens it is made from this when it is needed, and stored nowhere. */
export interface LinkRef {
  readonly purpose: 'invitation' | 'verify-email' | 'reset-password' | 'guest' | 'end-mails';
  readonly id: string;
  /** Counted up when the thing gets a new link. */
  readonly version: number;
}

/** A page of ours, by its path from the root, which opens for whoever is signed in. */
export interface PageRef {
  readonly page: string;
}

/** One of several things that a mail tells of. */
export interface MailItem {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly page: string;
}

/** What a mail says; layout and the link's token are the sender's. */
export interface MailContent<L extends LinkRef | PageRef = LinkRef | PageRef> {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly items?: readonly MailItem[] | undefined;
  readonly action: { readonly label: string; readonly link: L };
  /** Where to choose what one is mailed; the page, and what ends these mails without signing in (RFC 8058). */
  readonly choice?: { readonly label: string; readonly page: string; readonly end: LinkRef } | undefined;
  /** Why it came, and what to do if it was not wanted. */
  readonly footer: string;
}

export interface Mail {
  readonly recipient: string;
  readonly content: MailContent;
}

/** Paths of our pages that take a token as their last step. */
export const linkPaths: Readonly<Record<LinkRef['purpose'], string>> = {
  invitation: '/invite/',
  'verify-email': '/verify-email/',
  'reset-password': '/reset-password/',
  // Behind the #: what follows is sent to no server and stands in no Referer.
  guest: '/guest#',
  // With `?of=<id>`: of a membership there is no row that keeps a hash.
  'end-mails': '/api/v1/notifications/end-mails/',
};
