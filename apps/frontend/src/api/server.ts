import type { Me, User } from '@arkyra/contracts/http';
import { ApiProblem, createArkyraClient, unwrap } from '@arkyra/sdk';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { serverConfig } from '../server-config.ts';
import { isFresh } from '../session/access-token.ts';
import { accessCookies, readCookie, workspaceCookie } from '../session/cookies.ts';
import { continueAt, loginAt } from '../session/next-path.ts';

/** Headers of the person's request that the backend needs to treat ours as theirs. */
const passed = ['cookie', 'user-agent', 'accept-language', 'x-forwarded-for', 'x-request-id'];

/** The API for server components, as the person who asked for the page, in the workspace that they were in last. */
export const serverApi = cache(async () => {
  const chosen = readCookie((await headers()).get('cookie') ?? '', [workspaceCookie]);
  return client(chosen !== undefined && /^[\da-f-]{36}$/i.test(chosen) ? { 'x-workspace-id': chosen } : {});
});

/** Same, for what is about the person and not about a workspace. */
export const personApi = cache(async () => client({}));

async function client(more: Record<string, string>) {
  const incoming = await headers();
  const own: Record<string, string> = { ...more };
  for (const name of passed) {
    const value = incoming.get(name);
    if (value) own[name] = value;
  }
  return createArkyraClient({
    baseUrl: serverConfig().backendUrl,
    headers: own,
    cache: 'no-store',
    fetch: (request) => fetch(request, { signal: AbortSignal.timeout(15_000) }),
  });
}

/**
 * The data of a call made while a page is rendered. 401 goes to renew the session and comes back;
 * 404 shows the not-found page; anything else reaches the nearest error page.
 */
export async function load<T>(call: Promise<{ data?: T; response: Response }>): Promise<T> {
  try {
    return await unwrap(call);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 401) redirect(await afterRefusal());
    // Left, removed, or remembered from another account.
    if (error.code === 'workspace.not_found') redirect('/workspaces');
    if (error.status === 404) notFound();
    throw error;
  }
}

/** A token that was refused although it is brand-new is not worth a second renewal: it would be a loop. */
async function afterRefusal(): Promise<string> {
  const incoming = await headers();
  const here = incoming.get('x-ark-path') ?? '/calendar';
  const access = readCookie(incoming.get('cookie') ?? '', accessCookies);
  return access && isFresh(access, Date.now(), 15_000) ? loginAt(here) : continueAt(here);
}

/** Who asks, their workspace and permissions; one request per page, however often it is called. */
export const getMe = cache(async (): Promise<Me> => load((await serverApi()).GET('/me')));

/** Whoever is signed in, wherever they are; undefined when nobody is. */
export const getPersonIfSignedIn = cache(async (): Promise<User | undefined> => {
  if (!readCookie((await headers()).get('cookie') ?? '', accessCookies)) return undefined;
  try {
    return await unwrap((await personApi()).GET('/me/user'));
  } catch (error) {
    if (error instanceof ApiProblem) return undefined;
    throw error;
  }
});

/** Same, without leaving the page: undefined when nobody is signed in or the backend can't say. */
export const getMeIfSignedIn = cache(async (): Promise<Me | undefined> => {
  if (!readCookie((await headers()).get('cookie') ?? '', accessCookies)) return undefined;
  try {
    return await unwrap((await serverApi()).GET('/me'));
  } catch (error) {
    if (error instanceof ApiProblem) return undefined;
    throw error;
  }
});
