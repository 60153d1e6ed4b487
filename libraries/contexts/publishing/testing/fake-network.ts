import { NetworkFailure, NetworkRegistry, type Finding, type IdempotencyClass, type NetworkAdapter, type NetworkRules, type NetworkTiming, type PartToSend, type PublishedPart, type SendContext } from '@arkyra/network-kit';

export interface FakePost {
  readonly account: string;
  readonly key: string;
  readonly text: string;
  readonly externalId: string;
  readonly replyTo: string | null;
}

/**
 * What happens to one request: `refuse`, `rate-limit`, `reauth` and `reset-before` record nothing; `reset-after` and
 * `silence-after` record the post and don't say so; `black-hole` neither records nor answers.
 */
export type Fault = 'refuse' | 'duplicate' | 'rate-limit' | 'reauth' | 'reset-before' | 'reset-after' | 'silence-after' | 'black-hole' | 'crash';

/** A network in memory that keeps the port's promises of each class, and a record of all that reached it. */
export class FakeNetwork extends NetworkRegistry implements NetworkAdapter {
  readonly posts: FakePost[] = [];
  readonly calls: string[] = [];
  /** Faults by the text of the part, each used once, in order. */
  readonly faults = new Map<string, Fault[]>();
  /** Milliseconds that a send takes. */
  latency = 0;
  timings: NetworkTiming = {};
  /** Texts of parts that it cannot say anything about. */
  readonly unclear = new Set<string>();
  /** Called before each step; throw from it to break the step. */
  onCall: (call: string, part: PartToSend | null) => void | Promise<void> = () => {};
  #keys = 0;

  readonly rules: NetworkRules = {
    network: 'sandbox',
    displayName: 'Sandbox',
    limits: {
      text: { max: 300, unit: 'graphemes' },
      parts: { max: 10 },
      media: { maxCount: 4, maxBytes: 1_000_000, maxWidth: 2000, maxHeight: 2000, contentTypes: ['image/png'], maxAltText: 1000 },
    },
    connect: { kind: 'credentials', fields: [], help: '' },
    settings: [],
    // `{ pace: '3/3600000' }`: so many parts in so many milliseconds.
    pace: ({ pace }) => (typeof pace === 'string' ? [{ parts: Number(pace.split('/')[0]), spanMs: Number(pace.split('/')[1]) }] : []),
    count: (text) => ({ used: text.length, max: 300 }),
    entities: () => [],
    split: (text) => [text],
    check: (parts) =>
      parts.flatMap(({ text, media }, part) => [
        ...(text.length > 300 ? [{ part, code: 'text.too_long', message: 'Shorten the text.', severity: 'error' as const }] : []),
        ...(text === '' && media.length === 0 ? [{ part, code: 'part.empty', message: 'Write something.', severity: 'error' as const }] : []),
      ]),
  };

  get(network: string): NetworkAdapter | undefined {
    return network === 'sandbox' ? this : undefined;
  }

  all(): readonly NetworkAdapter[] {
    return [this];
  }

  idempotency(settings: Readonly<Record<string, unknown>>): IdempotencyClass {
    return (['A', 'B', 'C', 'D', 'E'] as const).find((one) => one === settings['class']) ?? 'A';
  }

  timing(): NetworkTiming {
    return this.timings;
  }

  newKey(): string {
    this.#keys += 1;
    return `key-${this.#keys}`;
  }

  async prepare(part: PartToSend): Promise<Record<string, unknown>> {
    await this.#step('prepare', part);
    return {};
  }

  async send(part: PartToSend, _prepared: unknown, context: SendContext): Promise<PublishedPart> {
    await this.#step('send', part);
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency));
    const fault = this.faults.get(part.text)?.shift();
    const failure = refusals(fault);
    if (failure) throw failure;
    if (fault === 'black-hole') return this.#hang(context.signal);
    const known = this.#byKey(part, context);
    const post = known ?? this.#keep(part, context);
    if (fault === 'reset-after') throw new NetworkFailure('transient', { detail: 'connection reset' });
    if (fault === 'silence-after') return this.#hang(context.signal);
    if (fault === 'crash') throw new TypeError('a bug in an adapter');
    return published(post);
  }

  async find(part: PartToSend, context: SendContext): Promise<Finding> {
    await this.#step('find', part);
    const idempotency = this.idempotency(context.settings);
    if (this.unclear.has(part.text)) return { kind: 'unclear', reason: 'its list is too long' };
    if (idempotency === 'E') return { kind: 'unclear', reason: 'this network cannot be asked' };
    const mine = this.posts.filter((post) => post.account === context.externalId);
    const found = idempotency === 'D' ? mine.find((post) => post.text === part.text && !context.claimed?.has(post.externalId)) : mine.find((post) => post.key === part.key);
    return found ? { kind: 'found', part: published(found) } : { kind: 'absent' };
  }

  async readBack({ externalId }: PublishedPart): Promise<Finding> {
    await this.#step('read-back', null);
    const found = this.posts.find((post) => post.externalId === externalId);
    return found ? { kind: 'found', part: published(found) } : { kind: 'absent' };
  }

  connect(): never {
    throw new Error('not used');
  }

  refresh(): never {
    throw new Error('not used');
  }

  identify(): never {
    throw new Error('not used');
  }

  async #step(call: string, part: PartToSend | null): Promise<void> {
    this.calls.push(part ? `${call} ${part.text}` : call);
    await this.onCall(call, part);
  }

  #byKey(part: PartToSend, context: SendContext): FakePost | undefined {
    const drops = ['A', 'B'].includes(this.idempotency(context.settings));
    return drops ? this.posts.find((post) => post.account === context.externalId && post.key === part.key) : undefined;
  }

  #keep(part: PartToSend, context: SendContext): FakePost {
    const post = {
      account: context.externalId,
      key: part.key,
      text: part.text,
      externalId: `post-${this.posts.length + 1}`,
      replyTo: part.published.at(-1)?.externalId ?? null,
    };
    this.posts.push(post);
    return post;
  }

  #hang(signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new NetworkFailure('transient', { detail: 'no answer in time' })), { once: true });
    });
  }
}

const published = ({ externalId, text }: FakePost): PublishedPart => ({ externalId, url: `https://sandbox.test/${externalId}`, ref: { text } });

function refusals(fault: Fault | undefined): NetworkFailure | null {
  switch (fault) {
    case 'refuse':
      return new NetworkFailure('rejected', { status: 400, detail: 'not here' });
    case 'duplicate':
      return new NetworkFailure('duplicate', { status: 409, detail: 'seen it' });
    case 'rate-limit':
      return new NetworkFailure('rate_limited', { status: 429, retryAfterMs: 400 });
    case 'reauth':
      return new NetworkFailure('reauth', { status: 401, detail: 'token expired' });
    case 'reset-before':
      return new NetworkFailure('transient', { stage: 'before-send', detail: 'connection refused' });
    default:
      return null;
  }
}
