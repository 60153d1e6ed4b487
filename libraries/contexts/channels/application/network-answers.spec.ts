import { expect, test } from '@jest/globals';
import { blueskyRules } from '@arkyra/network-bluesky/rules';
import { failureClasses, NetworkFailure } from '@arkyra/network-kit';
import { sandboxRules } from '@arkyra/network-sandbox/rules';
import { connectError, isSignInRefused, reconnectReason } from './network-answers.ts';

const failing = (...[kind, options]: ConstructorParameters<typeof NetworkFailure>) => connectError(blueskyRules, new NetworkFailure(kind, options));

test('every failure of a sign-in has words, a code and who must act', () => {
  const codes = Object.fromEntries(failureClasses.map((kind) => [kind, failing(kind, { detail: 'why' })]));
  expect(codes).toMatchObject({
    reauth: { kind: 'invalid', code: 'channel.sign_in_refused', message: 'Bluesky did not accept this sign-in. Check what you typed and try again (why).', fields: [{ pointer: '/appPassword' }] },
    permission: { kind: 'invalid', code: 'channel.account_not_allowed', fields: [] },
    config: { kind: 'invalid', code: 'channel.connect_refused', fields: [{ pointer: '/service' }] },
    validation: { code: 'channel.connect_refused', fields: [{ pointer: '/identifier' }] },
    rejected: { code: 'channel.connect_refused' },
    duplicate: { code: 'channel.connect_refused' },
    rate_limited: { kind: 'quota', code: 'channel.rate_limited', retryAfter: 60 },
    transient: { kind: 'unavailable', code: 'channel.network_unreachable', retryAfter: 10, fields: [] },
    unknown: { code: 'channel.network_unreachable' },
  });
});

test('without a field of that kind the first that must be filled in is named', () => {
  expect(connectError(sandboxRules, new NetworkFailure('reauth', { detail: 'Locked.' }))).toMatchObject({ fields: [{ pointer: '/handle' }], message: 'Sandbox did not accept this sign-in. Check what you typed and try again (Locked).' });
});

test('a network that wants a pause says how long', () => {
  expect(failing('rate_limited', { retryAfterMs: 290_500 })).toMatchObject({ retryAfter: 291, message: 'Bluesky takes no more attempts for now. Try again in 5 minutes.' });
});

test('an error that is no network’s stays what it is', () => {
  const bug = new TypeError('x');
  expect(connectError(blueskyRules, bug)).toBe(bug);
});

test('only a refused sign-in asks for a person', () => {
  expect(failureClasses.filter((kind) => isSignInRefused(new NetworkFailure(kind)))).toEqual(['reauth']);
  expect(reconnectReason(blueskyRules, new NetworkFailure('reauth', { detail: 'Token has been revoked.' }))).toBe(
    'Bluesky no longer accepts the sign-in of this channel (Token has been revoked). Reconnect it; what is held then goes on.',
  );
});
