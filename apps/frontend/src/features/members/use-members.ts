import type { Invitation, Member } from '@arkyra/contracts/http';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useNotificationChanges } from '../notifications/use-notification-changes.ts';

const fetchMembers = async (): Promise<readonly Member[]> => (await unwrap(api.GET('/members'))).data;
const fetchInvitations = async (): Promise<readonly Invitation[]> => (await unwrap(api.GET('/invitations'))).data;

/** Whoever invited somebody is notified when they come: both lists are read anew then, and after a gap. */
export function useMembers(initial: readonly Member[]) {
  const { data = initial, mutate } = useSWR<readonly Member[], unknown>('members', fetchMembers, { fallbackData: initial, revalidateOnMount: false });
  const reload = () => mutate();
  useNotificationChanges(() => void reload());
  return { members: data, reload };
}

/** Null: they are not the viewer's to see. */
export function useInvitations(initial: readonly Invitation[] | null) {
  const fallbackData = initial ?? [];
  const { data = fallbackData, mutate } = useSWR<readonly Invitation[], unknown>(initial ? 'invitations' : null, fetchInvitations, { fallbackData, revalidateOnMount: false });
  const reload = () => mutate();
  useNotificationChanges(() => void reload());
  return { invitations: data, reload };
}
