import { closeSync, createReadStream, fstatSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const newline = 0x0a;

/**
 * Lines of JSON in an append-only file. A line is in the file when `append` returns, or it is not there at all:
 * what a crash or a full disk left of one is cut off.
 */
export class Journal {
  readonly #path: string;
  readonly #file: number;
  #size: number;

  private constructor(path: string, file: number, size: number) {
    this.#path = path;
    this.#file = file;
    this.#size = size;
  }

  /** Opens or makes the file, and hands every line in it to `replay`. */
  static async open(path: string, replay: (line: unknown) => void): Promise<Journal> {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, 'a');
    let size = 0;
    for await (const line of completeLines(path, fstatSync(file).size)) {
      replay(JSON.parse(line.toString()));
      size += line.length + 1;
    }
    ftruncateSync(file, size);
    return new Journal(path, file, size);
  }

  /** Written at once and not later, so that nothing can happen between a decision and its record. */
  append(line: unknown): void {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
      this.#size += bytes.length;
    } catch (error) {
      ftruncateSync(this.#file, this.#size);
      throw error;
    }
  }

  /** All lines as they are now, oldest first. */
  async *lines(): AsyncGenerator<string> {
    for await (const line of completeLines(this.#path, this.#size)) yield line.toString();
  }

  close(): void {
    closeSync(this.#file);
  }
}

async function* completeLines(path: string, size: number): AsyncGenerator<Buffer> {
  if (size === 0) return;
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: size - 1 })) {
    if (!(chunk instanceof Uint8Array)) continue;
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, from)) {
      yield Buffer.concat([...rest, bytes.subarray(from, end)]);
      rest = [];
      from = end + 1;
    }
    rest.push(bytes.subarray(from));
  }
}
