import type { MailContent } from '@arkyra/notifications';

/** Says nothing of the post: what it says may change, and mail is kept by many. */
export function guestMail(guest: { readonly id: string; readonly name: string; readonly expiresAt: Date }, inviter: string): MailContent {
  const until = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(guest.expiresAt);
  return {
    subject: `${inviter} asks you to look at a post`,
    paragraphs: [
      `Hello ${guest.name},`,
      `${inviter} asks you to look at a post before it is published. You see it as it will appear, and can approve it or ask for changes. You need no account.`,
      `The link below is for you alone and ends on ${until}. Whoever has it can answer in your name, so please don’t pass it on.`,
    ],
    action: { label: 'Look at the post', link: { purpose: 'guest', id: guest.id, version: 1 } },
    footer: 'You don’t know what this is about? Then ignore this mail: nothing happens without you.',
  };
}
