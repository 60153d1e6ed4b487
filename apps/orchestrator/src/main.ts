import 'reflect-metadata';
import { Config } from '@arkyra/config';
import { AppLogger, Metrics, endInOrder, startMetricsServer } from '@arkyra/telemetry';
import { createApplication } from './create-app.ts';

const config = Config.fromProcess();
const { METRICS_PORT, METRICS_HOST } = config.env;
const app = await createApplication(config).start();
const metrics = METRICS_PORT ? await startMetricsServer(app.get(Metrics), METRICS_PORT, METRICS_HOST) : undefined;
endInOrder({
  logger: app.get(AppLogger).winston,
  close: async () => {
    await app.close();
    metrics?.close();
  },
});
