import { setTimeout as wait } from 'node:timers/promises';
import type { Peer } from '../peers/peer.ts';
import type { Guardian } from './guardian.ts';
import type { Say } from './progress.ts';

/** A backing service of ours: started again, at the same address, when it dies. */
export class PeerProcess {
  readonly name: string;
  readonly #begin: () => Promise<Peer>;
  readonly #guardian: Guardian;
  readonly #say: Say;
  #peer: Peer;
  #stopping = false;

  private constructor(name: string, begin: () => Promise<Peer>, peer: Peer, guardian: Guardian, say: Say) {
    this.name = name;
    this.#begin = begin;
    this.#peer = peer;
    this.#guardian = guardian;
    this.#say = say;
    void this.#watch();
  }

  /** @param begin must give the same address each time. */
  static async start(name: string, begin: () => Promise<Peer>, guardian: Guardian, say: Say): Promise<PeerProcess> {
    return new PeerProcess(name, begin, await begin(), guardian, say);
  }

  get url(): string {
    return this.#peer.url;
  }

  get pid(): number {
    return this.#peer.pid;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#peer.stop();
  }

  async #watch(): Promise<void> {
    for (let pause = 500; ; pause = Math.min(pause * 2, 30_000)) {
      const { pid, signal, ended } = this.#peer;
      this.#guardian.add(pid, signal);
      await ended;
      this.#guardian.drop(pid);
      if (this.#stopping) return;
      this.#say(`${this.name} ended; starting it again in ${pause / 1000} s.`);
      await wait(pause);
      if (!(await this.#restart())) return;
    }
  }

  async #restart(): Promise<boolean> {
    for (;;) {
      if (this.#stopping) return false;
      try {
        this.#peer = await this.#begin();
        if (this.#stopping) await this.#peer.stop();
        else this.#say(`${this.name} is up again`);
        return !this.#stopping;
      } catch (error) {
        this.#say(error instanceof Error ? error.message : String(error));
        await wait(5000);
      }
    }
  }
}
