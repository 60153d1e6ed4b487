/** Makes the keys of rows. They sort by time, so that indexes grow at one end. */
export abstract class Ids {
  abstract next(): string;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, a 12-bit counter within one, 62 random bits. */
export class UuidV7 extends Ids {
  #last = 0;
  #sequence = 0;

  next(): string {
    const now = Date.now();
    // The platform's own `crypto`: the kernel also runs in browsers.
    const chance = crypto.getRandomValues(new Uint16Array(5));
    const [start = 0, variant = 0, ...rest] = chance;
    if (now > this.#last) {
      this.#last = now;
      this.#sequence = start & 0x7ff;
    } else if (++this.#sequence > 0xfff) {
      this.#last += 1;
      this.#sequence = 0;
    }
    const time = hex(this.#last, 12);
    return `${time.slice(0, 8)}-${time.slice(8)}-${hex(0x7000 | this.#sequence, 4)}-${hex(0x8000 | (variant & 0x3fff), 4)}-${rest.map((word) => hex(word, 4)).join('')}`;
  }
}
