import { id } from '@arkyra/contracts/http';
import { InvalidInputError } from '@arkyra/kernel';

/** Comma-separated ids of a query. */
export function readIds(text: string): readonly string[] {
  const ids = text.split(',').filter(Boolean);
  if (ids.every((one) => id.safeParse(one).success)) return ids;
  throw new InvalidInputError([{ pointer: '/ids', code: 'ids.invalid', message: 'Give ids separated by commas.' }]);
}
