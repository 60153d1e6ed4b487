import { api } from '../api/client.ts';
import { done } from '../api/unwrap.ts';
import { forgetWorkspace } from '../session/active-workspace.ts';

/** Ends this session here and on the server, and leaves every page of it behind. */
export async function signOut(): Promise<void> {
  await done(api.POST('/auth/logout'));
  forgetWorkspace();
  // A full load: nothing of this person may stay in memory.
  location.assign('/login');
}
