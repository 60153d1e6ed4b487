import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { Controller, Get, Module, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Public, Requires } from '../http/access.decorators.ts';
import { RouteAccessCheck } from './route-access.check.ts';

@Controller('a')
class SilentController {
  @Get()
  silent(): void {}

  @Get('b')
  @Public()
  open(): void {}
}

@Requires({ permission: null, scope: null })
@Controller('c')
class SpokenController {
  @Get()
  spoken(): void {}

  notARoute(): void {}
}

async function start(controllers: Type[]): Promise<void> {
  @Module({ imports: [DiscoveryModule], providers: [RouteAccessCheck], controllers })
  class Root {}
  const module = await Test.createTestingModule({ imports: [Root] }).compile();
  module.get(RouteAccessCheck).onApplicationBootstrap();
}

test('a route that says nothing ends the start by name', async () => {
  await expect(start([SpokenController, SilentController])).rejects.toThrow('on SilentController.silent');
});

test('a word on the controller counts for all its routes', async () => {
  await expect(start([SpokenController])).resolves.toBeUndefined();
});
