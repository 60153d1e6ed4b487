import { Browser, registered } from '../../auth/testing/clients.ts';
import type { RouteName } from '../../tenancy/testing/open-api.ts';
import type { World } from '../../tenancy/testing/world.ts';

const signedIn = async ({ app, person: { email, password } }: World) => {
  const browser = new Browser(app);
  await browser.send('POST', '/auth/login', { email, password });
  return browser;
};

/** Routes without a login that change something for somebody known. */
export const openRoutes: Partial<Record<RouteName, (world: World) => Promise<unknown>>> = {
  'POST /auth/register': ({ app }) => registered(app),
  'POST /auth/login': signedIn,
  'POST /guest/comments': async (world) => {
    const { token } = await world.guest();
    await world.app.inject({ method: 'POST', url: '/api/v1/guest/comments', headers: { 'x-guest-token': token }, payload: { text: 'From outside' } });
  },
  'POST /auth/logout': async (world) => (await signedIn(world)).send('POST', '/auth/logout', {}),
};

/** Those that need what comes by mail, with the tests that find their rows. */
export const testedElsewhere: Partial<Record<RouteName, string>> = {
  'POST /auth/reset-password': 'auth/recovery.int-spec.ts',
  'POST /auth/confirm-email': 'auth/recovery.int-spec.ts',
  'POST /guest/decisions': 'writes by the same function as POST /approvals/{id}/decisions',
};
