import { randomBytes } from 'node:crypto';

/** Makes the keys of rows. They sort by time, so that indexes grow at one end. */
export abstract class Ids {
  abstract next(): string;
}

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, a 12-bit counter within one, 62 random bits. */
export class UuidV7 extends Ids {
  #last = 0;
  #sequence = 0;

  next(): string {
    const now = Date.now();
    if (now > this.#last) {
      this.#last = now;
      this.#sequence = randomBytes(2).readUInt16BE() & 0x7ff;
    } else if (++this.#sequence > 0xfff) {
      this.#last += 1;
      this.#sequence = 0;
    }
    const bytes = randomBytes(16);
    bytes.writeUIntBE(this.#last, 0, 6);
    bytes.writeUInt16BE(0x7000 | this.#sequence, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
}
