/** Makes the keys of rows. They sort by time, so that indexes grow at one end. */
export abstract class Ids {
  abstract next(): string;
}

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** 16-bit words of chance in an id. */
const words = 5;

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, a 12-bit counter within one, 62 random bits. */
export class UuidV7 extends Ids {
  #last = 0;
  #sequence = 0;
  // Asking for much chance at once costs hardly more than asking for a little.
  readonly #chance = new Uint16Array(words * 64);
  #used = this.#chance.length;

  next(): string {
    const now = Date.now();
    const [start = 0, variant = 0, ...rest] = this.#draw();
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

  #draw(): Uint16Array {
    if (this.#used === this.#chance.length) {
      // The platform's own `crypto`: the kernel also runs in browsers.
      crypto.getRandomValues(this.#chance);
      this.#used = 0;
    }
    this.#used += words;
    return this.#chance.subarray(this.#used - words, this.#used);
  }
}
