import type { ApiScope } from '@arkyra/contracts';
import type { Role } from '@arkyra/kernel';
import type { RouteName } from './open-api.ts';
import type { World } from './world.ts';

export interface Request {
  readonly path: string;
  readonly body?: object;
}

/** How to call a route rightly, and who else may. */
export interface RouteCase {
  /** As in openapi.json, without the base path. */
  readonly route: RouteName;
  /** A fresh, right request with every field of its body; each call may use things up. */
  readonly request: (world: World) => Promise<Request> | Request;
  readonly status: 200 | 201 | 204;
  /** What a key needs; null = no key may. */
  readonly scope: ApiScope | null;
  /** The least role that may, by the table in ARCHITECTURE.md: each role may all that those below it may. */
  readonly least: Role;
  /** It names a thing of the workspace, which is not there for anybody else. */
  readonly named?: true;
  /** It is for the owner of the installation alone, whatever anybody's role. */
  readonly installation?: true;
  /** It names a thing of the person, which is not there for other members either. */
  readonly personal?: true;
  /** It changes what one person wrote: others see it and may not. */
  readonly authors?: true;
}

export const at = (path: string, body?: object): Request => ({ path, ...(body && { body }) });
