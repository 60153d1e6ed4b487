const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** A key that names the same object everywhere: no empty or hidden segment, so no way out of a folder. */
export function isObjectKey(key: string): boolean {
  return key.length > 0 && key.length <= 512 && key.split('/').every((part) => segment.test(part));
}

/** A mistake of the caller, not of the storage. */
export class ObjectKeyError extends Error {}

export function checkedKey(key: string): string {
  if (!isObjectKey(key)) throw new ObjectKeyError(`Not a storage key: ${JSON.stringify(key.slice(0, 80))}`);
  return key;
}
