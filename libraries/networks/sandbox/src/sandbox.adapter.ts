import type { HttpClient } from '@arkyra/http';
import { SystemClock, UuidV7, type Clock, type Ids } from '@arkyra/kernel';
import type {
  ChannelSettings,
  ConnectedAccount,
  Credentials,
  Finding,
  IdempotencyClass,
  NetworkAdapter,
  NetworkTiming,
  PartToSend,
  PreparedPart,
  PublishedPart,
  RefreshedCredentials,
  SendContext,
} from '@arkyra/network-kit';
import { classOf, keyWindowMs, sandboxRules, visibilityDelayMs } from '../rules/index.ts';
import { accountSchema, sessionSchema } from './answers.schema.ts';
import { Publisher } from './publisher.ts';
import { SandboxApi } from './sandbox-api.ts';

export interface SandboxAdapterOptions {
  /** Where its server listens; the guard of `http` must let this through. */
  readonly baseUrl: string;
  /** Where people reach its feed; what the server says by default. */
  readonly publicUrl?: string;
  readonly http: HttpClient;
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** Of one request. Default 10 s. */
  readonly timeoutMs?: number;
  /** Where the server is told other times than its defaults. */
  readonly timing?: NetworkTiming;
}

/** The network of our own. */
export class SandboxAdapter implements NetworkAdapter {
  readonly rules = sandboxRules;
  readonly #api: SandboxApi;
  readonly #publisher: Publisher;
  readonly #ids: Ids;
  readonly #timing: NetworkTiming;

  constructor({ baseUrl, publicUrl, http, clock = new SystemClock(), ids = new UuidV7(), timeoutMs = 10_000, timing }: SandboxAdapterOptions) {
    this.#api = new SandboxApi(baseUrl, http, clock, timeoutMs);
    this.#publisher = new Publisher(this.#api, publicUrl?.replace(/\/+$/, ''));
    this.#ids = ids;
    this.#timing = { keyWindowMs, visibilityDelayMs, ...timing };
  }

  idempotency(settings: ChannelSettings): IdempotencyClass {
    return classOf(settings) ?? 'E';
  }

  timing(): NetworkTiming {
    return this.#timing;
  }

  async connect(input: Readonly<Record<string, string>>): Promise<ConnectedAccount> {
    const answer = await this.#api.call({ method: 'POST', path: '/session', json: { handle: input['handle'] } });
    const { account, expiresAt, ...tokens } = this.#api.read(answer, sessionSchema);
    return { ...profileOf(account), credentials: tokens, expiresAt };
  }

  async refresh(credentials: Credentials): Promise<RefreshedCredentials> {
    const { refreshToken } = credentials;
    const answer = await this.#api.call({ method: 'POST', path: '/session/refresh', json: { refreshToken } });
    const { expiresAt, accessToken, refreshToken: next } = this.#api.read(answer, sessionSchema);
    return { credentials: { accessToken, refreshToken: next }, expiresAt };
  }

  async identify(credentials: Credentials): Promise<Omit<ConnectedAccount, 'credentials' | 'expiresAt'>> {
    const answer = await this.#api.call({ method: 'GET', path: '/me', credentials });
    return profileOf(this.#api.read(answer, accountSchema));
  }

  newKey(): string {
    return this.#ids.next();
  }

  prepare(part: PartToSend, context: SendContext): Promise<PreparedPart> {
    return this.#publisher.prepare(part, context);
  }

  send(part: PartToSend, prepared: PreparedPart, context: SendContext): Promise<PublishedPart> {
    return this.#publisher.send(part, prepared, context);
  }

  find(part: PartToSend, context: SendContext): Promise<Finding> {
    return this.#publisher.find(part, context);
  }

  readBack(published: PublishedPart, context: SendContext): Promise<Finding> {
    return this.#publisher.readBack(published, context);
  }

  remove(published: PublishedPart, context: SendContext): Promise<void> {
    return this.#publisher.remove(published, context);
  }
}

function profileOf({ id, handle, displayName }: { id: string; handle: string; displayName: string }) {
  return { externalId: id, handle, displayName, avatarUrl: null };
}
