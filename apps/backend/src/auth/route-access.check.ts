import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, PUBLIC } from '../http/access.decorators.ts';

/** Ends the start when somebody forgot to say who may call a route. */
@Injectable()
export class RouteAccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.#silentRoutes();
    if (silent.length) throw new Error(`Neither @Requires nor @Public on ${silent.join(', ')}`);
  }

  #silentRoutes(): string[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prototype: object = metatype.prototype;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => this.#isSilentRoute(metatype, Reflect.get(prototype, name)))
        .map((name) => `${metatype.name}.${name}`);
    });
  }

  #isSilentRoute(controller: Function, handler: unknown): boolean {
    if (typeof handler !== 'function' || this.reflector.get(METHOD_METADATA, handler) === undefined) return false;
    return [ACCESS, PUBLIC].every((key) => this.reflector.getAllAndOverride(key, [handler, controller]) === undefined);
  }
}
