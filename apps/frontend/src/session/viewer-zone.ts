import { getMeIfSignedIn } from '../api/server.ts';

/** The zone in which the server writes dates: the person's own, UTC before they have signed in. */
export async function viewerZone(): Promise<string> {
  return (await getMeIfSignedIn())?.user.timezone ?? 'UTC';
}
