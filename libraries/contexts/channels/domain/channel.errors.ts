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

/** The network does not accept what was typed. */
export class SignInRefusedError extends DomainError {
  /** `pointer`: the field that holds the secret, where there is one. */
  constructor(network: string, pointer: string | undefined, reason: string, cause: unknown) {
    const detail = sentence(`${network} did not accept this sign-in. Check what you typed and try again`, reason);
    const fields = pointer === undefined ? [] : [{ pointer, code: 'channel.sign_in_refused', message: detail }];
    super('invalid', 'channel.sign_in_refused', { detail, fields, cause });
  }
}

/** The sign-in is right, but the network does not let the account act: suspended, deactivated. */
export class AccountNotAllowedError extends DomainError {
  constructor(network: string, reason: string, cause: unknown) {
    super('invalid', 'channel.account_not_allowed', { detail: sentence(`${network} does not let this account in. See on ${network} what is wrong with it`, reason), cause });
  }
}

/** The sign-in cannot work as it was given: no such server, or not one of this network. */
export class ConnectInputRefusedError extends DomainError {
  constructor(network: string, pointer: string | undefined, reason: string, cause: unknown) {
    const detail = sentence(`${network} cannot be connected in this way`, reason);
    const fields = pointer === undefined ? [] : [{ pointer, code: 'channel.connect_refused', message: detail }];
    super('invalid', 'channel.connect_refused', { detail, fields, cause });
  }
}

export class NetworkUnreachableError extends DomainError {
  constructor(network: string, reason: string, retryAfter: number, cause: unknown) {
    super('unavailable', 'channel.network_unreachable', { detail: sentence(`${network} does not answer right now. Try again in a moment`, reason), retryAfter, cause });
  }
}

/** The network answers, but takes no more attempts for now. */
export class NetworkBusyError extends DomainError {
  constructor(network: string, reason: string, retryAfter: number, cause: unknown) {
    super('quota', 'channel.rate_limited', { detail: sentence(`${network} takes no more attempts for now. Try again ${inWords(retryAfter)}`, reason), retryAfter, cause });
  }
}

/** Connected in the workspace already, and out of sight of a test key. */
export class ChannelExistsError extends DomainError {
  constructor() {
    super('conflict', 'channel.exists', { detail: 'This account is connected already, outside of test mode. Take another one.' });
  }
}

export class TestModeError extends DomainError {
  constructor(detail = 'A test key connects Sandbox channels only.') {
    super('forbidden', 'channel.test_mode', { detail });
  }
}

/** For networks that sign in on their own page. */
export class ConnectByOAuthError extends DomainError {
  constructor(network: string) {
    super('invalid', 'channel.connect_by_oauth', { detail: `${network} is connected on its own sign-in page, not with credentials.` });
  }
}

const inWords = (seconds: number) => (seconds < 90 ? 'in a minute' : `in ${Math.ceil(seconds / 60)} minutes`);

const sentence = (text: string, reason: string) => (reason ? `${text} (${reason.replace(/\.$/, '')}).` : `${text}.`);
