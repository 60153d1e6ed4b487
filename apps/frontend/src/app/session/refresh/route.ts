import { type NextRequest, NextResponse } from 'next/server';
import { serverConfig } from '../../../server-config.ts';
import { safeNextPath } from '../../../session/next-path.ts';
import { rotateSession } from '../../../session/rotate.ts';

/** Marks that a page has just been through here, so that a refused fresh token ends at the sign-in and not in a loop. */
const justRefreshed = 'ark_refreshed';

/** Where a page goes whose access token the backend refused: renews the session and comes back. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const next = safeNextPath(request.nextUrl.searchParams.get('next'));
  const login = `/login?next=${encodeURIComponent(next)}`;
  if (request.cookies.has(justRefreshed)) return goTo(login);
  const rotation = await rotateSession(serverConfig(), request);
  if (rotation.kind === 'unreachable') return goTo(`/session/unavailable?next=${encodeURIComponent(next)}`);
  if (rotation.kind === 'ended') return goTo(login);
  const response = goTo(next);
  for (const line of rotation.setCookies) response.headers.append('set-cookie', line);
  response.headers.append('set-cookie', `${justRefreshed}=1; Path=/; Max-Age=5; HttpOnly; SameSite=Lax`);
  return response;
}

function goTo(location: string): NextResponse {
  return new NextResponse(null, { status: 307, headers: { location, 'cache-control': 'no-store' } });
}
