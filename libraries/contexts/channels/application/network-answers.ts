import { NetworkFailure, type NetworkRules } from '@arkyra/network-kit';
import { AccountNotAllowedError, ConnectInputRefusedError, NetworkBusyError, NetworkUnreachableError, SignInRefusedError } from '../domain/channel.errors.ts';

/** The network itself says no to these credentials; everything else passes by itself. */
export function isSignInRefused(error: unknown): error is NetworkFailure {
  return error instanceof NetworkFailure && error.class === 'reauth';
}

/** The network could not be asked, or not now: nothing is known about the account. */
export function isPassing({ class: kind }: NetworkFailure): boolean {
  return kind === 'transient' || kind === 'rate_limited' || kind === 'unknown';
}

/** Why a channel must be reconnected, for people. */
export function reconnectReason({ displayName }: NetworkRules, { detail }: NetworkFailure): string {
  const reason = detail ? ` (${detail.replace(/\.$/, '')})` : '';
  return `${displayName} no longer accepts the sign-in of this channel${reason}. Reconnect it; what is held then goes on.`;
}

/** What a network's answer to a sign-in means to the person who typed it. */
export function connectError({ displayName, connect }: NetworkRules, error: unknown): unknown {
  if (!(error instanceof NetworkFailure)) return error;
  const pointerTo = (kind?: 'password' | 'url') => {
    const field = connect.fields.find((candidate) => candidate.kind === kind) ?? connect.fields.find(({ required }) => required);
    return field && `/${field.name}`;
  };
  switch (error.class) {
    case 'reauth':
      return new SignInRefusedError(displayName, pointerTo('password'), error.detail, error);
    case 'permission':
      return new AccountNotAllowedError(displayName, error.detail, error);
    case 'config':
      return new ConnectInputRefusedError(displayName, pointerTo('url'), error.detail, error);
    case 'validation':
    case 'rejected':
    case 'duplicate':
      return new ConnectInputRefusedError(displayName, pointerTo(), error.detail, error);
    case 'rate_limited':
    case 'transient':
    case 'unknown':
      return unreachable(displayName, error);
  }
}

/** The network could not be asked. */
export function unreachable(displayName: string, error: unknown): NetworkUnreachableError | NetworkBusyError {
  if (error instanceof NetworkFailure && error.class === 'rate_limited') {
    return new NetworkBusyError(displayName, error.detail, Math.ceil((error.retryAfterMs ?? 60_000) / 1000), error);
  }
  const { detail = '', retryAfterMs = 10_000 } = error instanceof NetworkFailure ? error : {};
  return new NetworkUnreachableError(displayName, detail, Math.ceil(retryAfterMs / 1000), error);
}
