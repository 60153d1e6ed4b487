import { TargetFacts, type ChannelFacts, type Monotonic } from '../application/index.ts';

interface Facts {
  readonly timezone: string;
  readonly channels: readonly ChannelFacts[];
}

const freshMs = 3_000;
const most = 5_000;

/**
 * Facts of the last seconds, so that scheduling a post is one statement: the rules may judge by them, since the
 * statement that writes looks again whether each channel is there and usable. What is not known is always asked.
 */
export class RecentTargetFacts extends TargetFacts {
  readonly #inner: TargetFacts;
  readonly #clock: Monotonic;
  readonly #known = new Map<string, { readonly facts: Facts; readonly until: number }>();

  constructor(inner: TargetFacts, clock: Monotonic) {
    super();
    this.#inner = inner;
    this.#clock = clock;
  }

  async read(workspaceId: string, ids: readonly string[], testMode: boolean): Promise<Facts> {
    // Without channels it is the zone that is asked for, and a person may just have changed it.
    if (ids.length === 0) return this.#inner.read(workspaceId, ids, testMode);
    const key = `${workspaceId} ${testMode} ${ids.join(' ')}`;
    const known = this.#known.get(key);
    if (known && known.until > this.#clock.ms()) return known.facts;
    const facts = await this.#inner.read(workspaceId, ids, testMode);
    if (facts.channels.length === new Set(ids).size) this.#keep(key, facts);
    return facts;
  }

  #keep(key: string, facts: Facts): void {
    if (this.#known.size >= most) this.#known.clear();
    this.#known.set(key, { facts, until: this.#clock.ms() + freshMs });
  }
}
