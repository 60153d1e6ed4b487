import type { MailContent } from '@arkyra/notifications';
import type { Invitation } from '../domain/invitation.ts';

const roleWords: Readonly<Record<string, string>> = {
  admin: 'an admin', manager: 'a manager', editor: 'an editor', contributor: 'a contributor', reviewer: 'a reviewer', viewer: 'a viewer',
};

export function invitationMail({ id, version, role, expiresAt }: Invitation, inviter: string, workspace: string): MailContent {
  const until = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(expiresAt);
  return {
    subject: `${inviter} invites you to ${workspace} on Arkyra`,
    paragraphs: [
      'Hello,',
      `${inviter} invites you to join the workspace “${workspace}” as ${roleWords[role] ?? role}. Arkyra is where its team writes, plans and publishes its posts.`,
      `The link below is for you alone, works once and ends on ${until}.`,
    ],
    action: { label: 'Look at the invitation', link: { purpose: 'invitation', id, version } },
    footer: 'You don’t know what this is about? Then ignore this mail: nothing happens without you.',
  };
}
