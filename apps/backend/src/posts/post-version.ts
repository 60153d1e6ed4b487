import { InvalidInputError } from '@arkyra/kernel';

const form = /^(?:W\/)?"?(\d{1,9})"?$/u;

export const entityTag = (version: number): string => `"${version}"`;

/** The version in `If-Match`; undefined where there is none or any will do. Throws `InvalidInputError`. */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const [, version] = form.exec(ifMatch.trim()) ?? [];
  if (version === undefined) throw new InvalidInputError([{ pointer: '', code: 'if_match.invalid', message: 'If-Match takes the ETag of the post, such as "3".' }]);
  return Number(version);
}
