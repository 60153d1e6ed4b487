import { id as idSchema, sessionList } from '@arkyra/contracts/http';
import { ListSessions, RevokeOtherSessions, RevokeSession } from '@arkyra/identity';
import type { Principal } from '@arkyra/kernel';
import { Controller, Delete, Get, HttpCode, Param, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { toSession } from './account.presenter.ts';
import { sessionIdOf } from './session-id.ts';

/** The browsers and clients where the person is logged in. */
@ApiTags('Me')
@Requires({ permission: null, scope: null })
@Controller('me/sessions')
export class SessionsController {
  constructor(
    private readonly listSessions: ListSessions,
    private readonly revokeSession: RevokeSession,
    private readonly revokeOtherSessions: RevokeOtherSessions,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listSessions', summary: 'Active sessions, last used first.' })
  @ApiOkResponse({ standardSchema: sessionList })
  @SerializeOptions({ schema: sessionList })
  async list(@CurrentPrincipal() { userId, sessionId }: Principal): Promise<z.infer<typeof sessionList>> {
    const sessions = await this.listSessions.execute(userId);
    return { data: sessions.map((session) => toSession(session, sessionId)), nextCursor: null };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeSession', summary: 'End one session.' })
  @ApiNoContentResponse()
  async revoke(@CurrentPrincipal() { userId }: Principal, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    await this.revokeSession.execute(userId, id);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeOtherSessions', summary: 'End every session but this one.' })
  @ApiNoContentResponse()
  async revokeOthers(@CurrentPrincipal() principal: Principal): Promise<void> {
    await this.revokeOtherSessions.execute(principal.userId, sessionIdOf(principal));
  }
}
