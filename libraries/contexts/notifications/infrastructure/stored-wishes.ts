import { emailWishes, notificationKinds } from '@arkyra/catalog';
import { z } from 'zod';
import { plainWishes, type Wishes } from '../application/wishes.ts';

const wish = z.object({ inApp: z.boolean(), email: z.enum(emailWishes) });
/** Kinds that a later version dropped are left out. */
const kinds = z.partialRecord(z.string(), wish).transform((all) => Object.fromEntries(notificationKinds.flatMap((kind) => (all[kind] ? [[kind, all[kind]]] : []))));

export interface StoredWishes {
  readonly kinds: unknown;
  readonly digestEvery: string | null;
  readonly digestHour: number | null;
}

export function readWishes({ kinds: stored, digestEvery, digestHour }: StoredWishes): Wishes {
  return {
    kinds: kinds.safeParse(stored ?? {}).data ?? {},
    digest: { every: digestEvery === 'hour' ? 'hour' : 'day', hour: digestHour ?? plainWishes.digest.hour },
  };
}
