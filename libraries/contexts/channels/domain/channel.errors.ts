import { DomainError, NotFoundError } from '@arkyra/kernel';

export class ChannelNotFoundError extends NotFoundError {
  constructor() {
    super('channel');
  }
}

export class NetworkNotFoundError extends NotFoundError {
  constructor() {
    super('network');
  }
}

/** The channel needs a person (reconnect) or was disconnected. `detail` says why in plain words. */
export class ChannelNotUsableError extends DomainError {
  readonly state: 'reconnect' | 'disconnected';

  constructor(state: 'reconnect' | 'disconnected', detail: string) {
    super('conflict', `channel.${state}`, { detail });
    this.state = state;
  }
}

/** The network could not be asked for new tokens. Passing: the channel stays as it is. */
export class ChannelRefreshFailedError extends DomainError {
  constructor(network: string, cause?: unknown) {
    super('unavailable', 'channel.refresh_failed', { detail: `${network} could not be reached to renew the sign-in.`, cause, retryAfter: 30 });
  }
}
