/** Where media's files are kept. The storage adapter is one. */
export abstract class MediaFiles {
  abstract put(key: string, bytes: Uint8Array, options: { readonly contentType: string }): Promise<void>;
  abstract get(key: string, maxBytes?: number): Promise<{ readonly bytes: Uint8Array; readonly contentType: string } | undefined>;
  abstract head(key: string): Promise<{ readonly size: number } | undefined>;
  abstract delete(key: string): Promise<void>;
  abstract list(prefix: string): AsyncIterable<{ readonly key: string; readonly modifiedAt: Date }>;
  /** `expiresIn` in seconds. */
  abstract presignPut(
    key: string,
    options: { readonly contentType: string; readonly size: number; readonly expiresIn: number },
  ): Promise<{ readonly method: 'PUT'; readonly url: string; readonly headers: Readonly<Record<string, string>> }>;
  abstract presignGet(key: string, options: { readonly expiresIn: number; readonly fileName?: string }): Promise<string>;
}

/** Takes everything of a medium away: its own files and what was uploaded. */
export async function deleteAll(files: MediaFiles, prefix: string, ...keys: readonly string[]): Promise<void> {
  for await (const { key } of files.list(prefix)) await files.delete(key);
  for (const key of keys) await files.delete(key);
}
