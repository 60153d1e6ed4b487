import { z } from 'zod';
import { SealArchive, type FoundLink, type LinkPlace } from '../application/ports/seal-archive.ts';
import type { Cut, Link } from '../domain/seal.ts';
import type { SealSigner } from './seal-signer.ts';

/** What is used of the file storage. */
export interface SealFiles {
  put(key: string, bytes: Uint8Array, options: { readonly contentType: string }): Promise<void>;
  get(key: string): Promise<{ readonly bytes: Uint8Array } | undefined>;
  delete(key: string): Promise<void>;
  list(prefix: string): AsyncIterable<{ readonly key: string }>;
}

const folder = 'audit/';
const contentType = 'application/octet-stream';
const placeOf = /^audit\/[0-9a-f-]{36}\/(\d{10})-[0-9a-f]{16}$/;

const link = z.object({
  workspaceId: z.uuid(),
  sequence: z.int(),
  previous: z.string().nullable(),
  sealedAt: z.string(),
  rows: z.array(z.tuple([z.string(), z.string(), z.string()])),
  backdated: z.array(z.string()),
});
const cut = z.object({ workspaceId: z.uuid(), sequence: z.int(), hash: z.string().nullable(), before: z.string() });

/** Each link is a file of two lines, signature and text: `audit/<workspace>/<number>-<hash>`. What is there is never overwritten by another. */
export class StoredSealArchive extends SealArchive {
  readonly #files: SealFiles;
  readonly #signer: SealSigner;

  constructor(files: SealFiles, signer: SealSigner) {
    super();
    this.#files = files;
    this.#signer = signer;
  }

  async put(made: Link): Promise<string> {
    const { text, hash } = this.#signer.sign(JSON.stringify(made));
    await this.#files.put(`${folder}${made.workspaceId}/${String(made.sequence).padStart(10, '0')}-${hash.slice(0, 16)}`, Buffer.from(text), { contentType });
    return hash;
  }

  async places(workspaceId: string): Promise<LinkPlace[]> {
    const places: LinkPlace[] = [];
    for await (const { key } of this.#files.list(`${folder}${workspaceId}/`)) {
      const sequence = placeOf.exec(key)?.[1];
      if (sequence !== undefined) places.push({ sequence: Number(sequence), key });
    }
    return places.toSorted((one, other) => one.sequence - other.sequence);
  }

  async read({ sequence, key }: LinkPlace): Promise<FoundLink | null> {
    const file = await this.#files.get(key);
    if (!file) return null;
    const opened = this.#open(file.bytes, link);
    if (opened === 'forged' || opened.value.sequence !== sequence || !key.startsWith(`${folder}${opened.value.workspaceId}/`)) return 'forged';
    return { link: opened.value, hash: opened.hash };
  }

  async remove({ key }: LinkPlace): Promise<void> {
    await this.#files.delete(key);
  }

  async putCut(made: Cut): Promise<void> {
    await this.#files.put(`${folder}${made.workspaceId}/cut`, Buffer.from(this.#signer.sign(JSON.stringify(made)).text), { contentType });
  }

  async cut(workspaceId: string): Promise<Cut | 'forged' | null> {
    const file = await this.#files.get(`${folder}${workspaceId}/cut`);
    if (!file) return null;
    const opened = this.#open(file.bytes, cut);
    return opened === 'forged' || opened.value.workspaceId !== workspaceId ? 'forged' : opened.value;
  }

  async workspaces(): Promise<string[]> {
    const found = new Set<string>();
    for await (const { key } of this.#files.list(folder)) found.add(key.split('/')[1] ?? '');
    return [...found].filter((id) => z.uuid().safeParse(id).success);
  }

  #open<T>(bytes: Uint8Array, shape: z.ZodType<T>): { readonly value: T; readonly hash: string } | 'forged' {
    const signed = this.#signer.open(Buffer.from(bytes).toString());
    if (!signed) return 'forged';
    const parsed = shape.safeParse(JSON.parse(signed.body));
    return parsed.success ? { value: parsed.data, hash: signed.hash } : 'forged';
  }
}
