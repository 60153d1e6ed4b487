import type { Cut, Link, SealProblem } from '../domain/seal.ts';
import type { FoundLink, LinkPlace, SealArchive } from './ports/seal-archive.ts';
import type { ChainHead } from './ports/seal.store.ts';

/** A link whose rows must be in the log; `inChain` false for one whose sealing broke off. */
export interface Step {
  readonly link: Link;
  readonly hash: string;
  readonly inChain: boolean;
}

type Found = Exclude<FoundLink, 'forged'>;

const problem = (kind: SealProblem['kind'], sequence: number): SealProblem => ({ kind, sequence, entry: null });

/** The links of a workspace from the cut to the head, each tied to the one before. */
export class ChainWalk {
  readonly #archive: SealArchive;
  readonly #cut: Cut | null;
  readonly #head: ChainHead | null;
  readonly #places: ReadonlyMap<number, readonly LinkPlace[]>;

  constructor(archive: SealArchive, places: readonly LinkPlace[], cut: Cut | null, head: ChainHead | null) {
    this.#archive = archive;
    this.#cut = cut;
    this.#head = head;
    this.#places = Map.groupBy(places, ({ sequence }) => sequence);
  }

  /** Ends with the first problem, if there is one. */
  async *steps(): AsyncIterable<Step | SealProblem> {
    const first = (this.#cut?.sequence ?? 0) + 1;
    const head = this.#head?.sequence ?? 0;
    let previous = this.#cut?.hash ?? null;
    let coming = await this.#found(first);
    for (let sequence = first; sequence <= head; sequence += 1) {
      const here = coming;
      coming = await this.#found(sequence + 1);
      const genuine = here.filter((one) => one !== 'forged');
      const tied = genuine.filter(({ link }) => link.previous === previous && link.sequence === sequence);
      const chosen = this.#choose(tied, sequence, coming);
      if (!chosen) return yield problem(here.length > 0 && genuine.length === 0 ? 'checkpoint_forged' : 'checkpoint_missing', sequence);
      for (const one of genuine) yield { ...one, inChain: one === chosen };
      previous = chosen.hash;
    }
    if (this.#head && previous !== this.#head.hash) return yield problem('rolled_back', head);
    yield* this.#beyond(head, coming);
  }

  /** Of two, one was made by a sealing that broke off: what follows, or the head, names the other. */
  #choose(tied: readonly Found[], sequence: number, coming: readonly FoundLink[]): Found | undefined {
    if (sequence === this.#head?.sequence) return tied.find(({ hash }) => hash === this.#head?.hash);
    return tied.find(({ hash }) => coming.some((next) => next !== 'forged' && next.link.previous === hash)) ?? (coming.length === 0 ? tied[0] : undefined);
  }

  /** A sealing that broke off leaves one link beyond the head; more of them say that the head was set back. */
  async *#beyond(head: number, next: readonly FoundLink[]): AsyncIterable<Step | SealProblem> {
    if ([...this.#places.keys()].some((sequence) => sequence > head + 1)) return yield problem('rolled_back', head);
    for (const one of next) {
      if (one === 'forged') return yield problem('checkpoint_forged', head + 1);
      yield { ...one, inChain: false };
    }
  }

  async #found(sequence: number): Promise<FoundLink[]> {
    const all = await Promise.all((this.#places.get(sequence) ?? []).map((place) => this.#archive.read(place)));
    return all.filter((one) => one !== null);
  }
}
