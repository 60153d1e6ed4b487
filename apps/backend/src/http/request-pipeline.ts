import cookie from '@fastify/cookie';
import { StandardSchemaSerializerInterceptor, StandardSchemaValidationPipe } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Paths that answer at the root of the public address; everything else is below /api/v1. */
const atTheRoot = ['health', 'health/{*part}', 'metrics', 'media/{*key}'];

export async function applyRequestPipeline(app: NestFastifyApplication): Promise<void> {
  app.setGlobalPrefix('api/v1', { exclude: atTheRoot });
  app.useGlobalPipes(new StandardSchemaValidationPipe());
  app.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  await app.register(cookie);
}
