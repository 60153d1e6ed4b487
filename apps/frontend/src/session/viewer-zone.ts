import { cookies } from 'next/headers';
import { getMeIfSignedIn } from '../api/server.ts';
import { accessCookies } from './cookies.ts';

/** The zone in which the server writes dates: the person's own, UTC before they have signed in. */
export async function viewerZone(): Promise<string> {
  const jar = await cookies();
  if (!accessCookies.some((name) => jar.has(name))) return 'UTC';
  return (await getMeIfSignedIn())?.user.timezone ?? 'UTC';
}
