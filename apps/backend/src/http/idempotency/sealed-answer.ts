import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

const answer = z.object({ headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])), body: z.string() });
export type StoredAnswer = z.infer<typeof answer>;

const nonceBytes = 12;
const tagBytes = 16;

/** Answers may carry a new API key or a session's cookies, so that they lie encrypted (AES-256-GCM), bound to their record. */
export class AnswerSeal {
  readonly #key: Uint8Array;

  /** `key` has 32 bytes. */
  constructor(key: Uint8Array) {
    this.#key = key;
  }

  seal(stored: StoredAnswer, record: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(record));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(stored)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Throws when the bytes were not sealed with this key for this record. */
  open(bytes: Uint8Array, record: string): StoredAnswer {
    const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(record));
    decipher.setAuthTag(tag);
    const opened = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return answer.parse(JSON.parse(opened.toString()));
  }
}
