import { Global, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '@arkyra/config';
import { Database } from './database.ts';

@Global()
@Module({
  providers: [
    {
      provide: Database,
      useFactory: ({ database, env }: Config) =>
        new Database({ app: database.app, system: database.system, poolSize: env.DATABASE_POOL, onError: (error) => new Logger('Database').warn(error.message) }),
      inject: [Config],
    },
  ],
  exports: [Database],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}
