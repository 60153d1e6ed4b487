import type { Clock } from '@arkyra/kernel';
import { retentionCut } from '../domain/months.ts';
import type { SealArchive, LinkPlace } from './ports/seal-archive.ts';
import type { SealStore } from './ports/seal.store.ts';
import { ChainWalk } from './walk-chain.ts';

/** Months for which rows are kept; 0 = for ever. */
export abstract class AuditRetention {
  abstract readonly months: number;
}

/**
 * Drops months that are older than the retention. Of each chain a signed cut is kept first, from which it then begins: what the
 * retention took is told from what somebody deleted.
 */
export class PruneAudit {
  readonly #store: SealStore;
  readonly #archive: SealArchive;
  readonly #retention: AuditRetention;
  readonly #clock: Clock;

  constructor(store: SealStore, archive: SealArchive, retention: AuditRetention, clock: Clock) {
    this.#store = store;
    this.#archive = archive;
    this.#retention = retention;
    this.#clock = clock;
  }

  /** How many rows went. What is not sealed yet stays until it is. */
  async execute(): Promise<number> {
    const { months } = this.#retention;
    if (months === 0) return 0;
    const day = retentionCut(this.#clock.now(), months);
    if ((await this.#store.before(day)) !== 'sealed') return 0;
    const doomed: LinkPlace[] = [];
    for (const workspaceId of await this.#archive.workspaces()) doomed.push(...(await this.#cut(workspaceId, `${day}T00:00:00.000Z`)));
    const dropped = await this.#store.dropMonths(day);
    for (const place of doomed) await this.#archive.remove(place);
    return dropped;
  }

  /** Moves the beginning of a chain behind the last link that holds nothing younger; its head always stays. */
  async #cut(workspaceId: string, before: string): Promise<LinkPlace[]> {
    const [known, { head }, places] = await Promise.all([this.#archive.cut(workspaceId), this.#store.state(workspaceId), this.#archive.places(workspaceId)]);
    if (known === 'forged') return [];
    let { sequence, hash } = known ?? { sequence: 0, hash: null };
    const living = places.filter((place) => place.sequence > sequence);
    for await (const step of new ChainWalk(this.#archive, living, known, head).steps()) {
      if (!('link' in step) || step.link.sequence === head?.sequence || step.link.rows.some(([, at]) => at >= before)) break;
      if (step.inChain) [sequence, hash] = [step.link.sequence, step.hash];
    }
    await this.#archive.putCut({ workspaceId, sequence, hash, before });
    return places.filter((place) => place.sequence <= sequence);
  }
}
