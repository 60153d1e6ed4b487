import type { Config } from '@arkyra/config';
import { ServiceBuilder } from '@arkyra/telemetry/service';
import { WorkersModule } from './workers.module.ts';

/** Starts by `createApplication(config).start()`. */
export const createApplication = (config: Config): ServiceBuilder => new ServiceBuilder('workers', config, [WorkersModule]);
