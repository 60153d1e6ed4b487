import { Config } from '@arkyra/config';
import { Injectable, Logger } from '@nestjs/common';
import { LeaderLock } from './leader-lock.ts';

/** Whether this replica of cron is the one that works. */
@Injectable()
export class Leader {
  readonly #lock: LeaderLock;
  readonly #logger = new Logger('Leader');
  readonly #listeners = new Set<(leading: boolean) => void>();
  #away = false;

  constructor({ database }: Config) {
    this.#lock = new LeaderLock({
      connectionString: database.system,
      onChange: (leading) => {
        this.#away = false;
        this.#logger.log(leading ? 'This replica leads' : 'This replica no longer leads');
        for (const listener of this.#listeners) listener(leading);
      },
      onError: (error) => {
        if (!this.#away) this.#logger.warn('The lock cannot be looked at', error);
        this.#away = true;
      },
    });
  }

  get isLeader(): boolean {
    return this.#lock.isLeader;
  }

  onChange(listener: (leading: boolean) => void): void {
    this.#listeners.add(listener);
  }

  start(): Promise<void> {
    return this.#lock.start();
  }

  stop(): Promise<void> {
    return this.#lock.stop();
  }
}
