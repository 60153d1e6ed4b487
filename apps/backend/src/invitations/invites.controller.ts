import { invitationView, linkToken, workspace, type InvitationView, type Workspace } from '@arkyra/contracts/http';
import { AttemptLimiter, GetAccount, RegistrationPolicy } from '@arkyra/identity';
import type { Principal } from '@arkyra/kernel';
import { AcceptInvitation, PresentInvitation } from '@arkyra/workspaces';
import { Controller, Get, HttpCode, Param, Post, Req, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { toWorkspace } from '../auth/account.presenter.ts';
import { Anywhere, CurrentPrincipal, Public, Requires } from '../http/access.decorators.ts';

/** An invitation in the hands of whoever has its link. */
@ApiTags('Invitations')
@Controller('invites')
export class InvitesController {
  constructor(
    private readonly presentInvitation: PresentInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly account: GetAccount,
    private readonly policy: RegistrationPolicy,
    private readonly limiter: AttemptLimiter,
  ) {}

  @Get(':token')
  @Public()
  @ApiOperation({ operationId: 'getInvite', summary: 'What the link is for.' })
  @ApiOkResponse({ standardSchema: invitationView })
  @SerializeOptions({ schema: invitationView })
  async get(@Param('token', { schema: linkToken }) token: string, @Req() { ip }: FastifyRequest): Promise<InvitationView> {
    await this.limiter.take('link', { ipAddress: ip });
    const { workspaceName, role, inviterName, email, state, expiresAt } = await this.presentInvitation.execute(token);
    return { workspaceName, role, invitedBy: inviterName, email, state, expiresAt: expiresAt.toISOString(), mayRegister: this.policy.kind !== 'closed' };
  }

  @Post(':token/accept')
  @HttpCode(200)
  @Anywhere()
  @Requires({ permission: null, scope: null })
  @ApiOperation({ operationId: 'acceptInvite', summary: 'Become a member by the link. It works once.' })
  @ApiOkResponse({ standardSchema: workspace })
  @SerializeOptions({ schema: workspace })
  async accept(@CurrentPrincipal() { userId }: Principal, @Param('token', { schema: linkToken }) token: string, @Req() { ip }: FastifyRequest): Promise<Workspace> {
    await this.limiter.take('link', { ipAddress: ip });
    const { email } = await this.account.execute(userId);
    return toWorkspace(await this.acceptInvitation.execute({ userId, email }, token));
  }
}
