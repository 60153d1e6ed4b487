import { isOfInstallation, roleAllows } from '@arkyra/catalog';
import { RoleForbidsError, ScopeMissingError } from '@arkyra/workspaces';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, PUBLIC, type Access } from '../http/access.decorators.ts';
import { NotSignedInError, SessionsOnlyError } from './auth.errors.ts';
import { InstallationOwner } from './installation-owner.ts';

/** Last step of the request pipeline: what the route says by `@Requires` against role and scopes, before any work. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly installationOwner: InstallationOwner,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, route)) return true;
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, route);
    const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!access || !principal) throw new NotSignedInError();
    const { permission, scope } = access;
    const ofInstallation = permission !== null && isOfInstallation(permission);
    if (permission !== null && !ofInstallation && !roleAllows(principal.role, permission)) throw new RoleForbidsError(permission);
    if (principal.scopes && scope === null) throw new SessionsOnlyError();
    if (principal.scopes && scope !== null && !principal.scopes.includes(scope)) throw new ScopeMissingError(scope);
    return ofInstallation ? this.installationOwner.check(principal.userId).then(() => true) : true;
  }
}
