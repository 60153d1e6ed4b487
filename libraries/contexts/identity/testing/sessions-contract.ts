import { describe, expect, test } from '@jest/globals';
import { type FixedClock, UuidV7 } from '@arkyra/kernel';
import type { Sessions } from '../application/sessions.repository.ts';
import { newSession } from '../domain/session.ts';
import { RandomRefreshTokens } from '../infrastructure/random-refresh-tokens.ts';

const ids = new UuidV7();
const tokens = new RandomRefreshTokens();

export interface SessionsUnderTest {
  readonly sessions: Sessions;
  readonly clock: FixedClock;
  /** An account that exists. */
  readonly userId: string;
}

/** A person at the port: opens sessions and exchanges their tokens. */
export function sessionUser({ sessions, clock, userId }: SessionsUnderTest) {
  return {
    async open(): Promise<{ id: string; token: string }> {
      const { token, hash } = tokens.make();
      const session = newSession(ids.next(), userId, { userAgent: 'test', ipAddress: '127.0.0.1' }, clock.now());
      await sessions.open(session, { id: ids.next(), hash });
      return { id: session.id, token };
    },
    async refresh(token: string): Promise<{ kind: string; token: string }> {
      const next = tokens.make();
      const { kind } = await sessions.refresh(tokens.hashOf(token), { id: ids.next(), hash: next.hash }, clock.now());
      return { kind, token: next.token };
    },
    isActive: (id: string): Promise<boolean> => sessions.isActive(id, clock.now()),
  };
}

/** What every store of sessions must do. */
export function describeSessions(name: string, underTest: SessionsUnderTest): void {
  const { sessions, clock, userId } = underTest;
  const { open, refresh, isActive } = sessionUser(underTest);

  describe(name, () => {
    test('each exchange gives a new token and moves the session’s last use', async () => {
      const { id, token } = await open();
      clock.advance(60_000);
      const second = await refresh(token);
      const third = await refresh(second.token);
      expect([second.kind, third.kind]).toEqual(['refreshed', 'refreshed']);
      expect((await sessions.listActive(userId, clock.now()))[0]).toMatchObject({ id, lastUsedAt: clock.now() });
    });

    test('a token shown again after its grace ends the whole family', async () => {
      const { id, token } = await open();
      const second = await refresh(token);
      clock.advance(10_001);
      expect((await refresh(token)).kind).toBe('reused');
      expect(await isActive(id)).toBe(false);
      expect((await refresh(second.token)).kind).toBe('refused');
    });

    test('twenty at once all get a token; using one of them ends the grace of the others', async () => {
      const { id, token } = await open();
      const raced = await Promise.all(Array.from({ length: 20 }, () => refresh(token)));
      expect(raced.map(({ kind }) => kind)).toEqual(Array.from({ length: 20 }, () => 'refreshed'));
      clock.advance(15 * 60_000);
      expect((await refresh(raced[7]!.token)).kind).toBe('refreshed');
      expect((await refresh(raced[3]!.token)).kind).toBe('refreshed');
      clock.advance(10_001);
      expect((await refresh(raced[12]!.token)).kind).toBe('reused');
      expect(await isActive(id)).toBe(false);
    });

    test('a grandparent is no direct predecessor, however young', async () => {
      const { id, token } = await open();
      await refresh((await refresh(token)).token);
      expect((await refresh(token)).kind).toBe('reused');
      expect(await isActive(id)).toBe(false);
    });

    test('a session ends thirty days after it began, however often it was refreshed', async () => {
      const { id, token } = await open();
      let latest = token;
      for (let day = 1; day < 30; day += 1) {
        clock.advance(24 * 3_600_000);
        latest = (await refresh(latest)).token;
      }
      expect(await isActive(id)).toBe(true);
      clock.advance(24 * 3_600_000);
      expect((await refresh(latest)).kind).toBe('refused');
      expect(await isActive(id)).toBe(false);
    });

    test('nobody ends another person’s session', async () => {
      const { id } = await open();
      expect(await sessions.end(ids.next(), id, 'revoked', clock.now())).toBe(false);
      expect(await sessions.end(userId, id, 'revoked', clock.now())).toBe(true);
      expect(await sessions.end(userId, id, 'revoked', clock.now())).toBe(false);
    });

    test('ending the others keeps one', async () => {
      const [kept, other] = [await open(), await open()];
      expect(await sessions.endOthers(userId, kept.id, 'revoked', clock.now())).toContain(other.id);
      expect((await sessions.listActive(userId, clock.now())).map(({ id }) => id)).toEqual([kept.id]);
    });

    test('purging removes what ended before, with its tokens', async () => {
      const [gone, kept] = [await open(), await open()];
      await sessions.end(userId, gone.id, 'logout', clock.now());
      clock.advance(1000);
      await sessions.purge(clock.now());
      expect(await sessions.sessionOfToken(tokens.hashOf(gone.token))).toBeNull();
      expect(await sessions.sessionOfToken(tokens.hashOf(kept.token))).toMatchObject({ id: kept.id, userId });
    });
  });
}
