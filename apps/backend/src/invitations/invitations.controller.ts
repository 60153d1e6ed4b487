import { createInvitationRequest, id as idSchema, invitationList, madeInvitation, type Invitation as InvitationBody, type MadeInvitation as MadeBody } from '@arkyra/contracts/http';
import { AttemptLimiter, GetAccount } from '@arkyra/identity';
import { Clock, type Principal } from '@arkyra/kernel';
import { InviteMember, ListInvitations, ResendInvitation, RevokeInvitation, type ListedInvitation, type MadeInvitation } from '@arkyra/workspaces';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

/** Places in the workspace that wait for somebody. */
@ApiTags('Invitations')
@Requires({ permission: 'members:manage', scope: null })
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly inviteMember: InviteMember,
    private readonly listInvitations: ListInvitations,
    private readonly resendInvitation: ResendInvitation,
    private readonly revokeInvitation: RevokeInvitation,
    private readonly account: GetAccount,
    private readonly limiter: AttemptLimiter,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ operationId: 'createInvitation', summary: 'Invite somebody by e-mail, or by a link to pass on. A link is shown by this answer alone.' })
  @ApiCreatedResponse({ standardSchema: madeInvitation })
  @SerializeOptions({ schema: madeInvitation })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: createInvitationRequest }) body: z.infer<typeof createInvitationRequest>,
    @Req() { ip }: FastifyRequest,
  ): Promise<MadeBody> {
    return this.#made(await this.inviteMember.execute(principal, await this.#inviter(principal, ip), body));
  }

  @Get()
  @ApiOperation({ operationId: 'listInvitations', summary: 'Invitations that were neither accepted nor withdrawn, newest first.' })
  @ApiOkResponse({ standardSchema: invitationList })
  @SerializeOptions({ schema: invitationList })
  async list(@CurrentPrincipal() principal: Principal): Promise<z.infer<typeof invitationList>> {
    return { data: (await this.listInvitations.execute(principal)).map((one) => this.#toBody(one)), nextCursor: null };
  }

  @Post(':id/resend')
  @HttpCode(200)
  @ApiOperation({ operationId: 'resendInvitation', summary: 'Give it a new link and its full time again. The former link ends.' })
  @ApiOkResponse({ standardSchema: madeInvitation })
  @SerializeOptions({ schema: madeInvitation })
  async resend(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string, @Req() { ip }: FastifyRequest): Promise<MadeBody> {
    return this.#made(await this.resendInvitation.execute(principal, await this.#inviter(principal, ip), id));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeInvitation', summary: 'Withdraw it: its link ends at once.' })
  @ApiNoContentResponse()
  async revoke(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    await this.revokeInvitation.execute(principal, id);
  }

  /** The name that the invited person reads. Nobody sends mail to strangers without measure. */
  async #inviter({ userId }: Principal, ipAddress: string): Promise<string> {
    await this.limiter.take('invite', { account: userId, ipAddress });
    return (await this.account.execute(userId)).name;
  }

  #made({ link, ...invitation }: MadeInvitation): MadeBody {
    return { ...this.#toBody(invitation), link };
  }

  #toBody({ id, email, role, inviterName, mail, createdAt, expiresAt }: ListedInvitation): InvitationBody {
    const state = expiresAt <= this.clock.now() ? 'expired' : 'open';
    return { id, email, role, invitedBy: inviterName, state, mail, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
  }
}
