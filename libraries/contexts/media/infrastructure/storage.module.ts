import { Config } from '@arkyra/config';
import { Clock } from '@arkyra/kernel';
import { createStorage, ObjectStorage } from '@arkyra/storage';
import { Global, Module } from '@nestjs/common';

/** The installation's file storage, also for health checks. */
@Global()
@Module({
  providers: [{ provide: ObjectStorage, useFactory: (config: Config, clock: Clock) => createStorage(config, clock), inject: [Config, Clock] }],
  exports: [ObjectStorage],
})
export class StorageModule {}
