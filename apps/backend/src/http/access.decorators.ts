import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { InstallationPermission, Permission } from '@arkyra/catalog';
import type { ApiScope } from '@arkyra/contracts';
import type { Principal } from '@arkyra/kernel';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the authentication guard on every route that is not public. */
    principal?: Principal;
    /** Set where a person without any workspace may come, too. */
    isAnywhere?: boolean;
  }
}

export interface Access {
  /** First step of the permission check: what the person's role, or owning the installation, must allow. Null = any member. */
  readonly permission: Permission | InstallationPermission | null;
  /** What an API key must carry; null = the route is for sessions only. */
  readonly scope: ApiScope | null;
}

export const ACCESS = 'arkyra:access';
export const PUBLIC = 'arkyra:public';
export const ANYWHERE = 'arkyra:anywhere';
export const UNLIMITED = 'arkyra:unlimited';

/** How the API's document learns of it; see docs/open-api-document.ts. */
export const accessExtension = 'x-access';
export const publicExtension = 'x-public';

/** Says who may call a route. A route with neither `Requires` nor `Public` fails the start. */
export const Requires = (access: Access): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ACCESS, access), ApiExtension(accessExtension, access));

/** A route that needs no login. */
export const Public = (): MethodDecorator & ClassDecorator => applyDecorators(SetMetadata(PUBLIC, true), ApiExtension(publicExtension, true));

/** A route about the person, who may belong to no workspace: their principal then is a guest of none. */
export const Anywhere = (): MethodDecorator & ClassDecorator => SetMetadata(ANYWHERE, true);

/** A route that is not counted by the rate limit: health and metrics. */
export const Unlimited = (): MethodDecorator & ClassDecorator => SetMetadata(UNLIMITED, true);

/** The acting principal of the request. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!principal) throw new Error('CurrentPrincipal on a public route');
  return principal;
});
