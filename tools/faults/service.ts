import { persist } from './waiting.ts';
import type { Peer } from '../peers/peer.ts';
import type { Guardian } from '../run/guardian.ts';

/** PostgreSQL or Redis: taken away and brought back at the same address. */
export class Service {
  readonly #begin: () => Promise<Peer>;
  readonly #guardian: Guardian;
  #peer: Peer;

  private constructor(begin: () => Promise<Peer>, guardian: Guardian, peer: Peer) {
    this.#begin = begin;
    this.#guardian = guardian;
    this.#peer = peer;
    guardian.add(peer.pid, peer.signal);
  }

  static async start(begin: () => Promise<Peer>, guardian: Guardian): Promise<Service> {
    return new Service(begin, guardian, await begin());
  }

  get url(): string {
    return this.#peer.url;
  }

  /** Sends a signal that ends it, and waits until it has. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const { pid, ended } = this.#peer;
    process.kill(pid, signal);
    await ended;
    this.#guardian.drop(pid);
  }

  async start(): Promise<void> {
    this.#peer = await persist(this.#begin, 60_000);
    this.#guardian.add(this.#peer.pid, this.#peer.signal);
  }

  async stop(): Promise<void> {
    await this.#peer.stop();
    this.#guardian.drop(this.#peer.pid);
  }
}
