import { FixedClock } from '@arkyra/kernel';
import { InMemorySessions } from './in-memory-sessions.ts';
import { describeSessions } from './sessions-contract.ts';

describeSessions('sessions in memory', { sessions: new InMemorySessions(), clock: new FixedClock('2026-11-20T12:00:00Z'), userId: 'user-1' });
