import { createHash, timingSafeEqual } from 'node:crypto';
import { Config } from '@arkyra/config';
import { NotFoundError } from '@arkyra/kernel';
import { Metrics } from '@arkyra/telemetry';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public, Unlimited } from '../http/access.decorators.ts';

/** Prometheus at the public address, for whoever has the token; without one configured there is nothing here. */
@ApiExcludeController()
@Public()
@Unlimited()
@Controller('metrics')
export class MetricsController {
  readonly #expected: Buffer | undefined;

  constructor(
    private readonly metrics: Metrics,
    { env }: Config,
  ) {
    this.#expected = env.METRICS_TOKEN === undefined ? undefined : digest(`Bearer ${env.METRICS_TOKEN}`);
  }

  @Get()
  async read(@Headers('authorization') authorization: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!this.#expected || !timingSafeEqual(digest(authorization ?? ''), this.#expected)) throw new NotFoundError('page');
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.read();
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
