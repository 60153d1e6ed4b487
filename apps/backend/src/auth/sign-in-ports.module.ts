import { AttemptLimiter, SessionNotice, WorkspaceWelcome } from '@arkyra/identity';
import { Module } from '@nestjs/common';
import { RedisAttemptLimiter } from './redis-attempt-limiter.ts';
import { EndedSessions } from './session-watch.ts';
import { WelcomeDesk } from './welcome-desk.ts';

/** What identity asks of the backend. */
@Module({
  providers: [
    RedisAttemptLimiter,
    EndedSessions,
    WelcomeDesk,
    { provide: AttemptLimiter, useExisting: RedisAttemptLimiter },
    { provide: SessionNotice, useExisting: EndedSessions },
    { provide: WorkspaceWelcome, useExisting: WelcomeDesk },
  ],
  exports: [EndedSessions, WelcomeDesk, AttemptLimiter, SessionNotice, WorkspaceWelcome],
})
export class SignInPortsModule {}
