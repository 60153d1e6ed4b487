import { Clock, Ids, SystemClock, UuidV7 } from '@arkyra/kernel';
import type { DynamicModule } from '@nestjs/common';
import { Config } from './config.ts';

/** What every part of every app may ask for: the settings, the time and new ids. */
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useClass: SystemClock },
        { provide: Ids, useClass: UuidV7 },
      ],
      exports: [Config, Clock, Ids],
    };
  }
}
