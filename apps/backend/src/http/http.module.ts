import { Module } from '@nestjs/common';

/** The pipeline that every request passes: limits, validation, idempotency, serialization, problems. */
@Module({})
export class HttpModule {}
