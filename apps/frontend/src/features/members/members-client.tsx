'use client';

import type { Invitation, MadeInvitation, Member } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import { Section } from '@arkyra/ui/card';
import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../../session/viewer-client.tsx';
import { Invitations } from './invitations-client.tsx';
import { MemberRow } from './member-row-client.tsx';
import { useInvitations, useMembers } from './use-members.ts';

const InviteDialog = lazy(() => import('./invite-dialog-client.tsx').then((module) => ({ default: module.InviteDialog })));
const ShowLinkDialog = lazy(() => import('./show-link-dialog-client.tsx').then((module) => ({ default: module.ShowLinkDialog })));
const RemoveDialog = lazy(() => import('./remove-dialog-client.tsx').then((module) => ({ default: module.RemoveDialog })));

interface Props {
  initial: readonly Member[];
  /** Null: the viewer may not manage members. */
  initialInvitations: readonly Invitation[] | null;
  mailOn: boolean;
}

/** Who is in the workspace, and who is on the way. */
export function Members({ initial, initialInvitations, mailOn }: Props) {
  const t = useTranslations('team');
  const { user, workspace } = useViewer();
  const { members, reload } = useMembers(initial);
  const { invitations, reload: reloadInvitations } = useInvitations(initialInvitations);
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<MadeInvitation>();
  const [removing, setRemoving] = useState<Member>();
  const mayManage = initialInvitations !== null;
  const wasMade = (invitation: MadeInvitation) => {
    void reloadInvitations();
    if (invitation.link !== null) setMade(invitation);
  };
  return (
    <>
      <Section
        title={t('members')}
        text={t('membersText', { workspace: workspace.name })}
        flush
        aside={
          mayManage ? (
            <Button tone="primary" onClick={() => setInviting(true)}>
              <UserPlus className="size-4" aria-hidden="true" />
              {t('invite')}
            </Button>
          ) : undefined
        }
      >
        <ul aria-label={t('members')}>
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              member={member}
              isViewer={member.userId === user.id}
              mayManage={mayManage && member.role !== 'owner'}
              onChanged={reload}
              onRemove={() => setRemoving(member)}
            />
          ))}
        </ul>
      </Section>
      {mayManage && invitations.length > 0 ? <Invitations invitations={invitations} onMade={wasMade} onChanged={() => void reloadInvitations()} /> : null}
      <Suspense>
        {inviting ? <InviteDialog mailOn={mailOn} onMade={wasMade} onClose={() => setInviting(false)} /> : null}
        {made ? <ShowLinkDialog invitation={made} onClose={() => setMade(undefined)} /> : null}
        {removing ? <RemoveDialog member={removing} onRemoved={() => void reload()} onClose={() => setRemoving(undefined)} /> : null}
      </Suspense>
    </>
  );
}
