/** Where a link in a mail leads; the token that opens it is made from this when it is needed, and stored nowhere. */
export interface LinkRef {
  readonly purpose: 'invitation' | 'verify-email' | 'reset-password' | 'guest';
  readonly id: string;
  /** Counted up when the thing gets a new link. */
  readonly version: number;
}

/** What a mail says; layout and the link's token are the sender's. */
export interface MailContent {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: { readonly label: string; readonly link: LinkRef };
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
};
