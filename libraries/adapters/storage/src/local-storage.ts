import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkedKey } from './object-key.ts';
import { ObjectStorage, type ListedObject, type ObjectFacts, type PresignedPut, type PresignGetOptions, type PresignPutOptions, type PutOptions, type StoredObject } from './object-storage.ts';
import type { UrlSigner } from './signed-url.ts';
import { ObjectMissingError, ObjectTooLargeError, StorageUnavailableError } from './storage.errors.ts';

const fallbackType = 'application/octet-stream';
const missing = new Set<unknown>(['ENOENT', 'ENOTDIR', 'EISDIR']);
/** A picture keeps its address for this long, so that browsers cache it. Seconds. */
const sameAddressFor = 1800;

/** Files in a folder: `objects/<key>` with their types beside in `types/<key>`; each appears as a whole by rename. */
export class LocalStorage extends ObjectStorage {
  readonly #folder: string;
  readonly #signer: UrlSigner;

  constructor(folder: string, signer: UrlSigner) {
    super();
    this.#folder = resolve(folder);
    this.#signer = signer;
  }

  /** Where the bytes of `key` lie. */
  pathOf(key: string): string {
    return join(this.#folder, 'objects', checkedKey(key));
  }

  async put(key: string, bytes: Uint8Array, { contentType }: PutOptions): Promise<void> {
    await this.putStream(key, [bytes], { contentType, size: bytes.length });
  }

  /** Writes what arrives. Throws `ObjectTooLargeError` when it is not exactly `size` bytes; the old object then stays. */
  async putStream(key: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, { contentType, size }: PutOptions & { size: number }): Promise<void> {
    const target = this.pathOf(key);
    const temporary = join(this.#folder, 'incoming', randomUUID());
    try {
      await this.#write(temporary, chunks, size);
      await this.#setType(key, contentType);
      await mkdir(dirname(target), { recursive: true });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw storageError(error);
    }
  }

  async get(key: string, maxBytes = Number.POSITIVE_INFINITY): Promise<StoredObject | undefined> {
    const facts = await this.head(key);
    if (!facts) return undefined;
    if (facts.size > maxBytes) throw new ObjectTooLargeError();
    const bytes = await unlessMissing(readFile(this.pathOf(key)));
    return bytes && { ...facts, bytes, size: bytes.length };
  }

  async head(key: string): Promise<ObjectFacts | undefined> {
    const found = await unlessMissing(stat(this.pathOf(key)));
    if (!found?.isFile()) return undefined;
    return { size: found.size, contentType: (await unlessMissing(readFile(this.#typePath(key), 'utf8'))) ?? fallbackType };
  }

  async copy(from: string, to: string): Promise<void> {
    const facts = await this.head(from);
    if (!facts) throw new ObjectMissingError();
    const temporary = join(this.#folder, 'incoming', randomUUID());
    try {
      await mkdir(dirname(temporary), { recursive: true });
      await copyFile(this.pathOf(from), temporary, constants.COPYFILE_FICLONE);
      await this.#setType(to, facts.contentType);
      await mkdir(dirname(this.pathOf(to)), { recursive: true });
      await rename(temporary, this.pathOf(to));
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {});
      throw storageError(error);
    }
  }

  async delete(key: string): Promise<void> {
    try {
      await rm(this.pathOf(key), { force: true });
      await rm(this.#typePath(key), { force: true });
    } catch (error) {
      throw storageError(error);
    }
  }

  async *list(prefix: string): AsyncIterable<ListedObject> {
    const root = join(this.#folder, 'objects');
    const start = prefix.includes('/') ? prefix.slice(0, prefix.lastIndexOf('/')) : '';
    const entries = (await unlessMissing(readdir(join(root, start), { recursive: true, withFileTypes: true }))) ?? [];
    for (const entry of entries) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const key = path.slice(root.length + 1);
      if (!key.startsWith(prefix)) continue;
      const found = await unlessMissing(stat(path));
      if (found) yield { key, size: found.size, modifiedAt: found.mtime };
    }
  }

  async presignPut(key: string, { contentType, size, expiresIn }: PresignPutOptions): Promise<PresignedPut> {
    const url = this.#signer.sign({ method: 'PUT', key: checkedKey(key), contentType, size }, expiresIn);
    return { method: 'PUT', url, headers: { 'content-type': contentType } };
  }

  async presignGet(key: string, { expiresIn, fileName, contentType }: PresignGetOptions): Promise<string> {
    const grant = { method: 'GET' as const, key: checkedKey(key), ...(contentType && { contentType }), ...(fileName && { fileName }) };
    return this.#signer.sign(grant, expiresIn, sameAddressFor);
  }

  async check(): Promise<void> {
    const key = `probe/${randomUUID()}`;
    await this.put(key, Buffer.from('probe'), { contentType: 'text/plain' });
    await this.delete(key);
  }

  #typePath(key: string): string {
    return join(this.#folder, 'types', checkedKey(key));
  }

  async #setType(key: string, contentType: string): Promise<void> {
    if (contentType === fallbackType) return;
    await mkdir(dirname(this.#typePath(key)), { recursive: true });
    await writeFile(this.#typePath(key), contentType, { mode: 0o600 });
  }

  async #write(path: string, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, size: number): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx', 0o600);
    try {
      let written = 0;
      for await (const chunk of chunks) {
        written += chunk.length;
        if (written > size) throw new ObjectTooLargeError();
        await file.writeFile(chunk);
      }
      if (written !== size) throw new ObjectTooLargeError();
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

function storageError(error: unknown): unknown {
  return error instanceof ObjectTooLargeError || error instanceof ObjectMissingError ? error : new StorageUnavailableError(error);
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (typeof error === 'object' && error && 'code' in error && missing.has(error.code)) return undefined;
    throw new StorageUnavailableError(error);
  }
}
