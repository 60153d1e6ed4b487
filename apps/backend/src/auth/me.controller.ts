import { changePasswordRequest, meResponse, updateMeRequest, user, type Me, type User } from '@arkyra/contracts/http';
import { installationPermissions, permissionsOf } from '@arkyra/catalog';
import { ChangePassword, GetAccount, SendConfirmation, UpdateProfile, type Account } from '@arkyra/identity';
import { MailOutbox } from '@arkyra/notifications';
import type { Principal } from '@arkyra/kernel';
import { ListWorkspaces, WorkspaceNotFoundError } from '@arkyra/workspaces';
import { Body, Controller, Get, HttpCode, Patch, Post, Req, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Anywhere, CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { toUser, toWorkspace } from './account.presenter.ts';
import { sessionIdOf } from './session-id.ts';

/** The person who is logged in. */
@ApiTags('Me')
@Requires({ permission: null, scope: null })
@Controller('me')
export class MeController {
  constructor(
    private readonly getAccount: GetAccount,
    private readonly updateProfile: UpdateProfile,
    private readonly changePassword: ChangePassword,
    private readonly listWorkspaces: ListWorkspaces,
    private readonly sendConfirmation: SendConfirmation,
    private readonly mails: MailOutbox,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getMe', summary: 'The person, their workspaces, and what they may do in the present one.' })
  @ApiOkResponse({ standardSchema: meResponse })
  @SerializeOptions({ schema: meResponse })
  async get(@CurrentPrincipal() principal: Principal): Promise<Me> {
    return this.#answer(principal, await this.getAccount.execute(principal.userId));
  }

  @Get('user')
  @Anywhere()
  @ApiOperation({ operationId: 'getMyAccount', summary: 'The person alone, also of somebody who is in no workspace.' })
  @ApiOkResponse({ standardSchema: user })
  @SerializeOptions({ schema: user })
  async account(@CurrentPrincipal() { userId }: Principal): Promise<User> {
    return toUser(await this.getAccount.execute(userId));
  }

  @Patch()
  @ApiOperation({ operationId: 'updateMe', summary: 'Change name, time zone or language.' })
  @ApiOkResponse({ standardSchema: meResponse })
  @SerializeOptions({ schema: meResponse })
  async update(@CurrentPrincipal() principal: Principal, @Body({ schema: updateMeRequest }) body: z.infer<typeof updateMeRequest>): Promise<Me> {
    return this.#answer(principal, await this.updateProfile.execute(principal.userId, body));
  }

  @Post('password')
  @HttpCode(204)
  @ApiOperation({ operationId: 'changePassword', summary: 'Set a new password. Every other session ends.' })
  @ApiNoContentResponse()
  async password(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: changePasswordRequest }) body: z.infer<typeof changePasswordRequest>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.changePassword.execute({ userId: principal.userId, sessionId: sessionIdOf(principal), ipAddress: request.ip, ...body });
  }

  @Post('confirmation')
  @HttpCode(204)
  @ApiOperation({ operationId: 'sendConfirmation', summary: 'Send a link to confirm one’s e-mail address, unless it is confirmed.' })
  @ApiNoContentResponse()
  async confirmation(@CurrentPrincipal() { userId }: Principal, @Req() { ip }: FastifyRequest): Promise<void> {
    await this.sendConfirmation.execute(userId, ip);
  }

  async #answer({ userId, workspaceId, role }: Principal, account: Account): Promise<Me> {
    const workspaces = (await this.listWorkspaces.execute(userId)).map(toWorkspace);
    const workspace = workspaces.find(({ id }) => id === workspaceId);
    if (!workspace) throw new WorkspaceNotFoundError();
    const ofInstallation = account.isInstanceOwner ? installationPermissions : [];
    const shouldConfirmEmail = this.mails.isOn && account.emailVerifiedAt === null;
    return { user: toUser(account), workspace, workspaces, permissions: [...permissionsOf(role), ...ofInstallation], shouldConfirmEmail };
  }
}
