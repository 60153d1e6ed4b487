import { workspaceRoom, type RealtimeMessages, type RealtimeName } from '@arkyra/contracts/realtime';
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
  readonly #emitter: Emitter;

  constructor(redis: Redis, { prefix, onError }: RealtimePublisherOptions) {
    // The emitter awaits nothing, so that a refusal would end the process.
    const client = { publish: (channel: string, message: string | Buffer) => void redis.publish(channel, message).catch(onError) };
    this.#emitter = new Emitter(client, { key: redisKey(prefix) });
  }

  publish<N extends RealtimeName>(workspaceId: string, name: N, message: RealtimeMessages[N]): void {
    this.#emitter.to(workspaceRoom(workspaceId)).emit(name, message);
  }
}
