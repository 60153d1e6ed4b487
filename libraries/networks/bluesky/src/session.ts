import { NetworkFailure, type ConnectedAccount, type Credentials, type RefreshedCredentials } from '@arkyra/network-kit';
import * as z from 'zod';
import { defaultService } from '../rules/index.ts';
import type { ProfileReader } from './profile.ts';
import type { Xrpc } from './xrpc.ts';

const didDocument = z.object({
  service: z.array(z.object({ id: z.string(), serviceEndpoint: z.unknown() })).optional(),
});

const sessionSchema = z.object({
  did: z.string().startsWith('did:'),
  handle: z.string(),
  didDoc: didDocument.optional(),
  active: z.boolean().optional(),
  status: z.string().optional(),
});

const tokensSchema = sessionSchema.extend({ accessJwt: z.string().min(1), refreshJwt: z.string().min(1) });
const claimsSchema = z.object({ exp: z.number().positive() });

type Session = z.infer<typeof sessionSchema>;
type Account = Omit<ConnectedAccount, 'credentials' | 'expiresAt'>;

/** Signing in with an app password, keeping the session alive, and whose it is. */
export class SessionKeeper {
  readonly #xrpc: Xrpc;
  readonly #profiles: ProfileReader;

  constructor(xrpc: Xrpc, profiles: ProfileReader) {
    this.#xrpc = xrpc;
    this.#profiles = profiles;
  }

  async connect(input: Readonly<Record<string, string>>): Promise<ConnectedAccount> {
    const service = address(input['service']?.trim() || defaultService, 'service');
    const appUrl = input['appUrl']?.trim() ? address(input['appUrl'], 'web app') : undefined;
    const session = await this.#xrpc.call(
      {
        service,
        method: 'com.atproto.server.createSession',
        purpose: 'sign-in',
        body: { identifier: identifier(input['identifier']), password: input['appPassword']?.trim() ?? '' },
      },
      tokensSchema,
    );
    refuseInactive(session);
    const home = homeOf(session, service);
    return {
      ...(await this.#account(session, home)),
      credentials: {
        service: home,
        accessJwt: session.accessJwt,
        refreshJwt: session.refreshJwt,
        did: session.did,
        ...(appUrl ? { appUrl } : {}),
      },
      expiresAt: endOf(session.accessJwt),
    };
  }

  async refresh(credentials: Credentials): Promise<RefreshedCredentials> {
    const { service = '', refreshJwt = '', did } = credentials;
    const call = { service, method: 'com.atproto.server.refreshSession', purpose: 'refresh', procedure: true, token: refreshJwt } as const;
    const session = await this.#xrpc.call(call, tokensSchema);
    if (session.did !== did) {
      throw new NetworkFailure('reauth', { stage: 'before-send', detail: 'The sign-in belongs to another account.' });
    }
    const { accessJwt } = session;
    return {
      // The account may have moved to another server since.
      credentials: { ...credentials, accessJwt, refreshJwt: session.refreshJwt, service: homeOf(session, service) },
      expiresAt: endOf(accessJwt),
    };
  }

  async identify({ service = '', accessJwt = '' }: Credentials): Promise<Account> {
    const call = { service, method: 'com.atproto.server.getSession', purpose: 'prepare', token: accessJwt } as const;
    const session = await this.#xrpc.call(call, sessionSchema);
    refuseInactive(session);
    return this.#account(session, service);
  }

  async #account({ did, handle }: Session, service: string): Promise<Account> {
    const { displayName, avatarUrl } = await this.#profiles.read(service, did);
    return { externalId: did, handle, displayName: displayName || handle, avatarUrl };
  }
}

/** People paste handles with the @ and with the invisible marks that apps put around them. */
function identifier(written = ''): string {
  return written.replace(/[\p{Cf}\s]/gu, '').replace(/^@/, '');
}

function address(written: string, what: string): string {
  const text = written.trim();
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (url) return url.origin + url.pathname.replace(/\/+$/, '');
  throw new NetworkFailure('config', { stage: 'before-send', detail: `The address of the ${what} is not a URL.` });
}

/** Writes go to the account's own server, which its DID document names; bsky.social only signs in. */
function homeOf({ didDoc }: Session, service: string): string {
  const endpoint = didDoc?.service?.find(({ id }) => id.endsWith('#atproto_pds'))?.serviceEndpoint;
  if (typeof endpoint !== 'string' || !URL.canParse(endpoint)) return service;
  return address(endpoint, 'service');
}

function refuseInactive({ active, status }: Session): void {
  if (active !== false) return;
  throw new NetworkFailure('permission', { stage: 'before-send', detail: `The account is ${status ?? 'not active'}.` });
}

/** Null when the token doesn't say: it is then used until the server refuses it. */
function endOf(token: string): Date | null {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    return new Date(claimsSchema.parse(JSON.parse(payload)).exp * 1_000);
  } catch {
    return null;
  }
}
