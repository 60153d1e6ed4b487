import { expect, test } from '@jest/globals';
import { failureWords } from '../src/index.ts';
import { failureOf, type GetStage } from './contract-stage.ts';
import type { NetworkCapabilities } from './network-peer.ts';

export function accountTests(get: GetStage, can: NetworkCapabilities): void {
  test('connects, and identifies the same account later', async () => {
    const { peer, account } = get();
    expect(account).toMatchObject({ externalId: expect.stringMatching(/./), handle: expect.stringMatching(/./) });
    const { externalId, handle, displayName } = await peer.adapter.identify(account.credentials);
    expect({ externalId, handle, displayName }).toEqual({ externalId: account.externalId, handle: account.handle, displayName: account.displayName });
    expect((await peer.adapter.connect(peer.goodInput)).externalId).toBe(account.externalId);
  });

  test('offers the class of protection that it declares', () => {
    const { adapter, settings } = get().peer;
    expect(adapter.idempotency(settings)).toBe(can.idempotency);
    expect(new Set([adapter.newKey(), adapter.newKey(), adapter.newKey()]).size).toBe(3);
  });

  if (can.wrongCredentials) {
    test('says that wrong credentials are for the person to mend', async () => {
      const { adapter, badInput } = get().peer;
      const failure = await failureOf(adapter.connect(badInput ?? {}));
      expect(failure.class).toBe('reauth');
      expect(failureWords(failure.class, adapter.rules.displayName).whoActs).toBe('user');
      expect(failure.detail).not.toBe('');
      for (const secret of Object.values(badInput ?? {}).filter((value) => value.length > 8 && !value.includes('://'))) expect(failure.message).not.toContain(secret);
    });
  }

  if (can.refresh) {
    test('refreshes its credentials', async () => {
      const { peer } = get();
      const account = await peer.adapter.connect(peer.goodInput);
      const { credentials, expiresAt } = await peer.adapter.refresh(account.credentials);
      expect((await peer.adapter.identify(credentials)).externalId).toBe(account.externalId);
      expect(expiresAt === null || expiresAt.getTime() > 0).toBe(true);
    });
  }

  if (can.staleToken) {
    test('says that an access token is no longer taken, and sends nothing', async () => {
      const stage = get();
      const credentials = stage.peer.stale?.(stage.account) ?? {};
      expect((await failureOf(stage.peer.adapter.identify(credentials))).class).toBe('reauth');
      const part = stage.part();
      expect((await failureOf(stage.publish(part, stage.peer.adapter, stage.context({ credentials })))).class).toBe('reauth');
      expect(await stage.recorded(part)).toEqual([]);
    });
  }
}
