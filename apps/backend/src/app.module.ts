import { DatabaseModule } from '@arkyra/database';
import { RedisModule } from '@arkyra/redis';
import { Module } from '@nestjs/common';
import { HealthModule } from './health/health.module.ts';
import { HttpModule } from './http/http.module.ts';

/** Global guards run in the order of the imports: AuthModule's before HttpModule's rate limit. */
@Module({
  imports: [DatabaseModule, RedisModule, HttpModule, HealthModule],
})
export class AppModule {}
