import cookie from '@fastify/cookie';
import type { Config } from '@arkyra/config';
import { AppLogger, Metrics } from '@arkyra/telemetry';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { acceptOneClick } from '../notifications/one-click-form.ts';
import { IdempotencyRecords } from './idempotency/idempotency-records.ts';
import { keepAnswer } from './idempotency/keep-answer.ts';
import { KnownRoutes } from './known-routes.ts';
import { ProblemFilter } from './problem.filter.ts';
import { refuseUnreadable } from './readable-input.ts';
import { logRequests } from './request-log.ts';
import { setResponseHeaders } from './response-headers.ts';
import { ValidationPipe } from './validation.pipe.ts';

/** Paths that answer at the root of the public address; everything else is below /api/v1. */
const atTheRoot = ['health', 'health/{*part}', 'metrics'];

/** What surrounds every route. Guards and interceptors, which need providers, are HttpModule's. */
export async function applyRequestPipeline(app: NestFastifyApplication, config: Config, preview: boolean): Promise<void> {
  app.setGlobalPrefix('api/v1', { exclude: atTheRoot });
  app.useGlobalPipes(new ValidationPipe());
  const routes = new KnownRoutes();
  app.useGlobalFilters(new ProblemFilter(routes));
  if (preview) return;
  const instance = app.getHttpAdapter().getInstance();
  routes.watch(instance);
  setResponseHeaders(instance, config.secure);
  logRequests(instance, app.get(AppLogger).winston, app.get(Metrics));
  // JSON alone: what a form of another site can send is not read.
  instance.removeContentTypeParser('text/plain');
  acceptOneClick(instance);
  refuseUnreadable(instance);
  await app.register(cookie);
  const records = app.get(IdempotencyRecords);
  const { winston } = app.get(AppLogger);
  // After the cookies' own hook, so that they are kept too.
  instance.addHook('onSend', async (request, reply, payload) => {
    await keepAnswer(records, request, reply, payload).catch((error: unknown) => winston.error('An answer could not be kept', { error }));
    return payload;
  });
}
