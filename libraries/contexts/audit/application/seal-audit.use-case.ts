import { slackMs, type Link } from '../domain/seal.ts';
import { leafOf } from './leaf-hash.ts';
import type { SealArchive } from './ports/seal-archive.ts';
import type { ChainHead, FreshRow, Portion, SealStore } from './ports/seal.store.ts';

/** Rows in one transaction of sealing. */
const portionSize = 10_000;
/** Links that are put away at once. */
const atOnce = 8;

/**
 * Seals what was written: of each workspace one link more, its rows' hashes tied to the link before, signed and kept outside the
 * database. Links are kept before the database counts their rows as sealed; when that breaks off, they are made anew.
 */
export class SealAudit {
  readonly #store: SealStore;
  readonly #archive: SealArchive;

  constructor(store: SealStore, archive: SealArchive) {
    this.#store = store;
    this.#archive = archive;
  }

  /** How many links were made. */
  async execute(signal?: AbortSignal): Promise<number> {
    let links = 0;
    if (await this.#store.isCountingAnew()) await this.#store.recount(this.#sealedBefore());
    for (let outcome = 'more'; outcome === 'more' && !signal?.aborted; ) {
      outcome = await this.#store.sealNext(portionSize, async (portion) => {
        const heads = await this.#seal(portion);
        links += heads.length;
        return heads;
      });
    }
    return links;
  }

  async #seal(portion: Portion): Promise<ChainHead[]> {
    const links = [...Map.groupBy(portion.rows, ({ workspaceId }) => workspaceId)].map(([workspaceId, rows]) => linkOf(workspaceId, rows, portion));
    const heads: ChainHead[] = [];
    for (let from = 0; from < links.length; from += atOnce) {
      heads.push(...(await Promise.all(links.slice(from, from + atOnce).map((link) => this.#keep(link, portion.heads.get(link.workspaceId))))));
    }
    return heads;
  }

  async #keep(link: Link, before: ChainHead | undefined): Promise<ChainHead> {
    const { workspaceId, sequence, rows } = link;
    const lastAt = rows.at(-1)?.[1] ?? '';
    return {
      workspaceId,
      sequence,
      hash: await this.#archive.put(link),
      entries: (before?.entries ?? 0) + rows.length,
      lastAt: before && before.lastAt > lastAt ? before.lastAt : lastAt,
    };
  }

  async *#sealedBefore(): AsyncIterable<readonly string[]> {
    for (const workspaceId of await this.#archive.workspaces()) {
      for (const place of await this.#archive.places(workspaceId)) {
        const found = await this.#archive.read(place);
        if (found && found !== 'forged') yield found.link.rows.map(([id]) => id);
      }
    }
  }
}

function linkOf(workspaceId: string, rows: readonly FreshRow[], { heads, at, last }: Portion): Link {
  const head = heads.get(workspaceId);
  return {
    workspaceId,
    sequence: (head?.sequence ?? 0) + 1,
    previous: head?.hash ?? null,
    sealedAt: at,
    rows: rows.map(leafOf),
    backdated: rows.filter((row) => isBackdated(row, at, last)).map(({ id }) => id),
  };
}

/** Its transaction began after the last seal, and yet it claims a time before it. A clock that was set back excuses all. */
function isBackdated(row: FreshRow, at: string, last: Portion['last']): boolean {
  if (last === null || at < last.at || row.xact < last.nextXact) return false;
  return Date.parse(row.at) < Date.parse(last.at) - slackMs;
}
