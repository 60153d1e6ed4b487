import type { Approval } from '@arkyra/contracts/http';
import { useMemo, useState } from 'react';

export interface Selection {
  /** The chosen requests that can still be decided, in the list's order. */
  readonly chosen: readonly Approval[];
  /** How many of the list can be chosen. */
  readonly choosable: number;
  readonly has: (id: string) => boolean;
  readonly toggle: (approval: Approval) => void;
  readonly all: () => void;
  readonly clear: () => void;
  readonly drop: (ids: readonly string[]) => void;
}

/** Which requests of a list are chosen. What can't be decided any more falls out by itself. */
export function useSelection(list: readonly Approval[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const open = list.filter(({ canDecide }) => canDecide);
    const chosen = open.filter(({ id }) => ids.has(id));
    const without = (gone: readonly string[]) => new Set([...ids].filter((id) => !gone.includes(id)));
    return {
      chosen,
      choosable: open.length,
      has: (id) => ids.has(id),
      toggle: ({ id, canDecide }) => {
        if (canDecide) setIds(ids.has(id) ? without([id]) : new Set([...ids, id]));
      },
      all: () => setIds(new Set(open.map(({ id }) => id))),
      clear: () => setIds(new Set()),
      drop: (gone) => setIds(without(gone)),
    };
  }, [list, ids]);
}
