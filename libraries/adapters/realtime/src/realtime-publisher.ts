import { personRoom, teamRoom, workspaceRoom, type RealtimeMessages, type RealtimeName } from '@arkyra/contracts/realtime';
import type { Redis } from '@arkyra/redis';
import { Emitter } from '@socket.io/redis-emitter';
import { redisKey } from './redis-key.ts';

export interface RealtimePublisherOptions {
  /** Prefix of the installation's keys. */
  readonly prefix: string;
  readonly onError: (error: Error) => void;
}

/** Tells a workspace's browsers what changed, from any process. A message that is lost is not sent again: browsers ask anew after a gap. */
export class RealtimePublisher {
  readonly #redis: Redis;
  readonly #onError: (error: Error) => void;
  readonly #emitter: Emitter;
  #waiting: { readonly channel: string; readonly message: string | Buffer }[] = [];

  constructor(redis: Redis, { prefix, onError }: RealtimePublisherOptions) {
    this.#redis = redis;
    this.#onError = onError;
    const client = { publish: (channel: string, message: string | Buffer) => this.#send(channel, message) };
    this.#emitter = new Emitter(client, { key: redisKey(prefix) });
  }

  publish<N extends RealtimeName>(workspaceId: string, name: N, message: RealtimeMessages[N]): void {
    this.#emitter.to(workspaceRoom(workspaceId)).emit(name, message);
  }

  /** To this person's browsers alone. */
  publishTo<N extends RealtimeName>(workspaceId: string, userId: string, name: N, message: RealtimeMessages[N]): void {
    this.#emitter.to(personRoom(workspaceId, userId)).emit(name, message);
  }

  /** To everybody of the workspace but its guests. */
  publishToTeam<N extends RealtimeName>(workspaceId: string, name: N, message: RealtimeMessages[N]): void {
    this.#emitter.to(teamRoom(workspaceId)).emit(name, message);
  }

  /** Messages of one turn travel together: a write to the socket for each would cost more than the messages. */
  #send(channel: string, message: string | Buffer): void {
    if (this.#waiting.length === 0) setImmediate(() => void this.#flush());
    this.#waiting.push({ channel, message });
  }

  /** Never rejects: nobody awaits it, and that would end the process. */
  async #flush(): Promise<void> {
    const pipeline = this.#redis.pipeline();
    for (const { channel, message } of this.#waiting.splice(0)) pipeline.publish(channel, message);
    try {
      const failed = (await pipeline.exec())?.find(([error]) => error)?.[0];
      if (failed) this.#onError(failed);
    } catch (error) {
      this.#onError(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
