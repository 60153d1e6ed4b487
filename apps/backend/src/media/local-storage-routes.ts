import { Config } from '@arkyra/config';
import { Clock } from '@arkyra/kernel';
import { LocalStorage, LocalStorageHttp, ObjectStorage, storagePath, urlSigner } from '@arkyra/storage';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyPluginCallback } from 'fastify';

/**
 * Where files lie on the local disk, browsers reach them here by signed addresses, which are the whole
 * permission: no cookie, no guard, and the bytes never pass through a parser. With S3 there is nothing here.
 */
@Injectable()
export class LocalStorageRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly storage: ObjectStorage,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { httpAdapter } = this.host;
    if (!(this.storage instanceof LocalStorage) || !(httpAdapter instanceof FastifyAdapter)) return;
    void httpAdapter.getInstance().register(routesTo(new LocalStorageHttp(this.storage, urlSigner(this.config, this.clock))));
  }
}

const routesTo =
  (door: LocalStorageHttp): FastifyPluginCallback =>
  (scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, parsed) => parsed(null));
    scope.route({
      method: ['GET', 'HEAD', 'PUT'],
      url: `${storagePath}*`,
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        reply.hijack();
        await door.handle(request.raw, reply.raw);
      },
    });
    done();
  };
