import { InviteGuest, ManageGuests } from '@arkyra/approvals';
import { createGuestRequest, guestList, id as idSchema, madeGuest, type MadeGuest } from '@arkyra/contracts/http';
import { AttemptLimiter, GetAccount } from '@arkyra/identity';
import type { Principal } from '@arkyra/kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

/** Links for people without an account; a key makes none, since whoever holds one can decide. */
@ApiTags('Approvals')
@Requires({ permission: 'posts:submit', scope: null })
@Controller('approvals/:id/guests')
export class GuestsController {
  constructor(
    private readonly inviteGuest: InviteGuest,
    private readonly manageGuests: ManageGuests,
    private readonly account: GetAccount,
    private readonly limiter: AttemptLimiter,
  ) {}

  @Post()
  @ApiOperation({
    operationId: 'createApprovalGuest',
    summary: 'Make a link by which somebody without an account sees this post and decides where a step asks guests. For whoever submitted it, and managers. The link is shown by this answer alone, or goes out by e-mail.',
  })
  @ApiCreatedResponse({ standardSchema: madeGuest })
  @SerializeOptions({ schema: madeGuest })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) approvalId: string,
    @Body({ schema: createGuestRequest }) request: z.infer<typeof createGuestRequest>,
    @Req() { ip }: FastifyRequest,
  ): Promise<MadeGuest> {
    await this.limiter.take('invite', { account: principal.userId, ipAddress: ip });
    const inviter = await this.account.execute(principal.userId);
    return this.inviteGuest.execute({ principal, inviter, approvalId, request });
  }

  @Get()
  @ApiOperation({ operationId: 'listApprovalGuests', summary: 'The links of this request, oldest first. For whoever may make them.' })
  @ApiOkResponse({ standardSchema: guestList })
  @SerializeOptions({ schema: guestList })
  async list(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) approvalId: string): Promise<z.infer<typeof guestList>> {
    return { data: [...(await this.manageGuests.list(principal, approvalId))], nextCursor: null };
  }

  @Delete(':guestId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeApprovalGuest', summary: 'End a link at once. What was decided by it stays decided.' })
  @ApiNoContentResponse()
  async revoke(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) approvalId: string,
    @Param('guestId', { schema: idSchema }) guestId: string,
  ): Promise<void> {
    await this.manageGuests.revoke(principal, approvalId, guestId);
  }
}
