import type { Cut, Leaf, SealProblem, SealedFields } from '../domain/seal.ts';
import { leafOf } from './leaf-hash.ts';
import type { SealArchive } from './ports/seal-archive.ts';
import type { ChainHead, SealMark, SealStore } from './ports/seal.store.ts';
import { ChainWalk, type Step } from './walk-chain.ts';

/** What became of looking through one workspace's log. */
export interface Verdict {
  readonly workspaceId: string;
  readonly links: number;
  /** Sealed rows that were compared. */
  readonly entries: number;
  readonly head: ChainHead | null;
  /** The first that is wrong; null when all is whole. */
  readonly problem: SealProblem | null;
}

/** Compares the log with its signed links, row by row. */
export class VerifyAudit {
  readonly #store: SealStore;
  readonly #archive: SealArchive;

  constructor(store: SealStore, archive: SealArchive) {
    this.#store = store;
    this.#archive = archive;
  }

  /** One workspace, or all of them one by one. */
  async *execute(workspaceId?: string): AsyncIterable<Verdict> {
    const all = workspaceId === undefined ? [...new Set([...(await this.#store.workspaces()), ...(await this.#archive.workspaces())])].toSorted() : [workspaceId];
    for (const one of all) yield await this.#verify(one);
  }

  async #verify(workspaceId: string): Promise<Verdict> {
    const { head, mark } = await this.#store.state(workspaceId);
    const places = await this.#archive.places(workspaceId);
    const cut = await this.#archive.cut(workspaceId);
    // Links that were made meanwhile are another run's.
    const [known, grown] = [head?.sequence ?? 0, (await this.#store.state(workspaceId)).head?.sequence ?? 0];
    if (cut === 'forged') return { workspaceId, links: 0, entries: 0, head, problem: { kind: 'checkpoint_forged', sequence: 0, entry: null } };
    const living = places.filter(({ sequence }) => sequence > (cut?.sequence ?? 0) && (sequence <= known + 1 || sequence > grown + 1));
    const counted = new Set<string>();
    let links = 0;
    for await (const step of new ChainWalk(this.#archive, living, cut, head).steps()) {
      const wrong = 'link' in step ? await this.#compare(step, cut) : step;
      if (wrong) return { workspaceId, links, entries: counted.size, head, problem: wrong };
      if (!('link' in step)) continue;
      links += step.inChain ? 1 : 0;
      for (const [id, at] of step.link.rows) if (step.inChain && !isCut(at, cut)) counted.add(id);
    }
    const problem = (await this.#inserted(workspaceId, mark, cut, counted)) ?? null;
    return { workspaceId, links, entries: counted.size, head, problem };
  }

  /** Every row of the link must be there as it was sealed. */
  async #compare({ link }: Step, cut: Cut | null): Promise<SealProblem | undefined> {
    const { workspaceId, sequence, backdated } = link;
    const rows = link.rows.filter(([, at]) => !isCut(at, cut));
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return undefined;
    const found = new Map((await this.#store.rowsBetween(workspaceId, first[1], last[1])).map((row) => [row.id, row]));
    for (const leaf of rows) {
      const [id, at, hash] = leaf;
      const row = found.get(id);
      if (row && leafOf(row)[2] === hash && !backdated.includes(id)) continue;
      return { kind: row ? (backdated.includes(id) && leafOf(row)[2] === hash ? 'inserted' : kindOfEdit(row, leaf)) : await this.#gone(workspaceId, id), sequence, entry: { id, at } };
    }
    return undefined;
  }

  async #gone(workspaceId: string, id: string): Promise<SealProblem['kind']> {
    const [elsewhere] = await this.#store.rowsById(workspaceId, [id]);
    return elsewhere ? 'reordered' : 'deleted';
  }

  /** Rows that ought to be in a link and are in none. */
  async #inserted(workspaceId: string, mark: SealMark, cut: Cut | null, counted: ReadonlySet<string>): Promise<SealProblem | undefined> {
    if (mark.isCountingAnew) return undefined;
    const from = cut?.before ?? null;
    if ((await this.#store.countSealed(workspaceId, mark, from)) > counted.size) {
      for await (const portion of this.#store.sealedIds(workspaceId, mark, from)) {
        const stranger = portion.find(([id]) => !counted.has(id));
        if (stranger) return { kind: 'inserted', sequence: null, entry: { id: stranger[0], at: stranger[1] } };
      }
    }
    const backdated = await this.#store.firstBackdated(workspaceId, mark);
    return backdated ? { kind: 'inserted', sequence: null, entry: backdated } : undefined;
  }
}

const isCut = (at: string, cut: Cut | null): boolean => cut !== null && at < cut.before;

const kindOfEdit = (row: SealedFields, [, at]: Leaf): SealProblem['kind'] => (row.at === at ? 'edited' : 'reordered');
