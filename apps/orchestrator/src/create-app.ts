import type { Config } from '@arkyra/config';
import { ServiceBuilder } from '@arkyra/telemetry/service';
import { OrchestratorModule } from './orchestrator.module.ts';

/** Starts by `createApplication(config).start()`. */
export const createApplication = (config: Config): ServiceBuilder => new ServiceBuilder('orchestrator', config, [OrchestratorModule]);
