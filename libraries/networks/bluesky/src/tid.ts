import { randomInt } from 'node:crypto';
import type { Clock } from '@arkyra/kernel';

const alphabet = '234567abcdefghijklmnopqrstuvwxyz';

/**
 * Record keys of AT Protocol (https://atproto.com/specs/tid): 53 bits of microseconds and a 10-bit clock id,
 * in 13 sortable characters. Each is later than the one before, within one process.
 */
export class TidMaker {
  readonly #clock: Clock;
  readonly #clockId = randomInt(1_024);
  #last = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  next(): string {
    // The clock counts milliseconds; chance fills the rest, so that two processes don't meet.
    const micros = this.#clock.now().getTime() * 1_000 + randomInt(1_000);
    this.#last = Math.max(micros, this.#last + 1);
    return encode((BigInt(this.#last) << 10n) | BigInt(this.#clockId));
  }
}

/** The instant in a TID, to the millisecond: a record made again from the same key gets the same `createdAt`. */
export function tidTime(tid: string): Date {
  let value = 0n;
  for (const character of tid) value = (value << 5n) | BigInt(alphabet.indexOf(character));
  return new Date(Number((value >> 10n) / 1_000n));
}

function encode(value: bigint): string {
  let tid = '';
  for (let rest = value; tid.length < 13; rest >>= 5n) tid = alphabet.charAt(Number(rest & 31n)) + tid;
  return tid;
}
