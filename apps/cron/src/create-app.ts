import type { Config } from '@arkyra/config';
import { ServiceBuilder } from '@arkyra/telemetry/service';
import { CronModule } from './cron.module.ts';

/** Starts by `createApplication(config).start()`. */
export const createApplication = (config: Config): ServiceBuilder => new ServiceBuilder('cron', config, [CronModule]);
