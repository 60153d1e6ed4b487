import type { LinkRef, MailContent } from '@arkyra/notifications';

export function confirmationMail(id: string, name: string): MailContent {
  return {
    subject: 'Confirm your e-mail address',
    paragraphs: [`Hello ${name},`, 'please confirm that this address is yours, so that Arkyra can reach you when you forget your password.'],
    action: { label: 'Confirm this address', link: link('verify-email', id) },
    footer: 'You have no account at Arkyra? Then somebody mistyped theirs: ignore this mail.',
  };
}

export function resetMail(id: string, hours: number): MailContent {
  return {
    subject: 'Set a new password',
    paragraphs: ['Hello,', 'somebody, probably you, asked for a new password for the Arkyra account with this address.', `The link below works once, for ${hours} hours. Setting a new password ends every session of the account.`],
    action: { label: 'Set a new password', link: link('reset-password', id) },
    footer: 'It wasn’t you? Then ignore this mail: your password stays as it is.',
  };
}

const link = (purpose: LinkRef['purpose'], id: string): LinkRef => ({ purpose, id, version: 1 });
