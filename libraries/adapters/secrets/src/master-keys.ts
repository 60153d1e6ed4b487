import { inspect } from 'node:util';

export interface MasterKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The installation's master keys: the first wraps, all unwrap. Prints without its keys. */
export class MasterKeys {
  readonly active: MasterKey;
  readonly #all: ReadonlyMap<string, MasterKey>;

  private constructor(keys: readonly [MasterKey, ...MasterKey[]]) {
    this.active = keys[0];
    this.#all = new Map(keys.map((key) => [key.id, key]));
    Object.defineProperty(this, 'active', { enumerable: false });
  }

  /** Reads `id:base64,id:base64`. Throws without repeating any of it. */
  static parse(text: string): MasterKeys {
    const keys = text.split(',').map((entry, index) => {
      const [id = '', encoded = '', ...rest] = entry.trim().split(':');
      const key = Buffer.from(encoded, 'base64');
      if (!/^[\w.-]{1,40}$/.test(id) || key.length !== 32 || rest.length > 0) {
        throw new Error(`ARKYRA_MASTER_KEYS: entry ${index + 1} is not "<id>:<32 bytes in base64>".`);
      }
      return { id, key };
    });
    const [first, ...others] = keys;
    if (!first || new Set(keys.map(({ id }) => id)).size !== keys.length) throw new Error('ARKYRA_MASTER_KEYS: each key needs an id of its own.');
    return new MasterKeys([first, ...others]);
  }

  get(id: string): MasterKey | undefined {
    return this.#all.get(id);
  }

  [inspect.custom](): string {
    return `MasterKeys(${[...this.#all.keys()].join(', ')})`;
  }
}
