import { NetworkFailure, NetworkRegistry, type ConnectedAccount, type Credentials, type NetworkAdapter, type NetworkRules, type RefreshedCredentials } from '@arkyra/network-kit';

const rules: NetworkRules = {
  network: 'rotating',
  displayName: 'Rotating',
  limits: { text: { max: 10, unit: 'characters' }, parts: { max: 1 }, media: { maxCount: 1, maxBytes: 1, maxWidth: 1, maxHeight: 1, contentTypes: [], maxAltText: 1 } },
  connect: {
    kind: 'credentials',
    help: '',
    fields: [
      { name: 'server', label: 'Server', kind: 'url', required: false, defaultValue: 'https://rotating.example' },
      { name: 'handle', label: 'Handle', kind: 'text', required: true },
      { name: 'password', label: 'Password', kind: 'password', required: true },
    ],
  },
  settings: [{ name: 'language', label: 'Language', kind: 'select', required: false, options: [{ value: 'en', label: 'English' }, { value: 'fr', label: 'French' }] }],
  count: (text) => ({ used: text.length, max: 10 }),
  entities: () => [],
  check: () => [],
  split: (text) => [text],
};

/**
 * A network in memory that replaces the refresh token at every refresh, as the strictest do. Its predecessor
 * gets the same answer again until the new one is used; anything older is refused.
 */
export class RotatingNetwork implements NetworkAdapter {
  readonly rules: NetworkRules;
  /** Requests that reached it. */
  readonly asked: string[] = [];
  /** Thrown by the next requests, first to last. */
  readonly failures: unknown[] = [];
  lifetimeMs = 3_600_000;
  /** What each answer waits for. */
  slowness: Promise<void> = Promise.resolve();
  #generation = 0;

  constructor(network = 'rotating') {
    this.rules = { ...rules, network };
  }

  get currentToken(): string {
    return `token-${this.#generation}`;
  }

  /** The person withdrew the app at the network. */
  revoke(): void {
    this.#generation += 10;
  }

  async connect(input: Readonly<Record<string, string>>): Promise<ConnectedAccount> {
    await this.#ask(`connect ${JSON.stringify(input)}`);
    if (input['password'] === 'wrong') throw new NetworkFailure('reauth', { detail: 'Invalid identifier or password' });
    this.#generation += 1;
    const handle = input['handle'] ?? '';
    return { externalId: `id-of-${handle}`, handle, displayName: `The ${handle}`, avatarUrl: null, ...this.#tokens() };
  }

  async refresh({ token }: Credentials): Promise<RefreshedCredentials> {
    await this.#ask(`refresh ${token}`);
    if (token === this.currentToken) this.#generation += 1;
    else if (token !== `token-${this.#generation - 1}`) throw new NetworkFailure('reauth', { detail: 'Token has been revoked' });
    return this.#tokens();
  }

  async identify({ token }: Credentials): Promise<Omit<ConnectedAccount, 'credentials' | 'expiresAt'>> {
    await this.#ask(`identify ${token}`);
    if (token !== this.currentToken) throw new NetworkFailure('reauth', { detail: 'Unknown token' });
    return { externalId: 'id', handle: 'renamed', displayName: 'Renamed', avatarUrl: 'https://rotating.example/a.png' };
  }

  idempotency(): 'E' {
    return 'E';
  }

  newKey(): string {
    return 'key';
  }

  prepare(): Promise<never> {
    return Promise.reject(new Error('This network publishes nothing'));
  }

  readonly send = this.prepare;
  readonly find = this.prepare;
  readonly readBack = this.prepare;

  #tokens(): RefreshedCredentials {
    return { credentials: { token: this.currentToken }, expiresAt: new Date(Date.now() + this.lifetimeMs) };
  }

  async #ask(what: string): Promise<void> {
    this.asked.push(what);
    await this.slowness;
    if (this.failures.length > 0) throw this.failures.shift();
  }
}

export class NetworksOf extends NetworkRegistry {
  readonly #networks: readonly NetworkAdapter[];

  constructor(...networks: readonly NetworkAdapter[]) {
    super();
    this.#networks = networks;
  }

  get(network: string): NetworkAdapter | undefined {
    return this.#networks.find(({ rules: { network: key } }) => key === network);
  }

  all(): readonly NetworkAdapter[] {
    return this.#networks;
  }
}
