import { createWorkspaceRequest, id as idSchema, transferWorkspaceRequest, updateWorkspaceRequest, workspace, workspaceList, type Workspace } from '@arkyra/contracts/http';
import { ConfirmPassword } from '@arkyra/identity';
import type { Principal } from '@arkyra/kernel';
import { CreateWorkspace, DeleteWorkspace, GetWorkspace, LeaveWorkspace, ListWorkspaces, TransferWorkspace, UpdateWorkspace } from '@arkyra/workspaces';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { toWorkspace } from '../auth/account.presenter.ts';
import { Anywhere, CurrentPrincipal, Requires } from '../http/access.decorators.ts';

@ApiTags('Workspaces')
@Requires({ permission: null, scope: null })
@Controller('workspaces')
export class WorkspacesController {
  constructor(
    private readonly listWorkspaces: ListWorkspaces,
    private readonly getWorkspace: GetWorkspace,
    private readonly updateWorkspace: UpdateWorkspace,
    private readonly createWorkspace: CreateWorkspace,
    private readonly leaveWorkspace: LeaveWorkspace,
    private readonly transferWorkspace: TransferWorkspace,
    private readonly deleteWorkspace: DeleteWorkspace,
    private readonly confirmPassword: ConfirmPassword,
  ) {}

  @Post()
  @Anywhere()
  @ApiOperation({ operationId: 'createWorkspace', summary: 'Make one more workspace, of one’s own.' })
  @ApiCreatedResponse({ standardSchema: workspace })
  @SerializeOptions({ schema: workspace })
  async create(@CurrentPrincipal() { userId }: Principal, @Body({ schema: createWorkspaceRequest }) body: z.infer<typeof createWorkspaceRequest>): Promise<Workspace> {
    return toWorkspace(await this.createWorkspace.execute(userId, body));
  }

  @Get()
  @Anywhere()
  @ApiOperation({ operationId: 'listWorkspaces', summary: 'The workspaces of the person, oldest membership first.' })
  @ApiOkResponse({ standardSchema: workspaceList })
  @SerializeOptions({ schema: workspaceList })
  async list(@CurrentPrincipal() { userId }: Principal): Promise<z.infer<typeof workspaceList>> {
    return { data: (await this.listWorkspaces.execute(userId)).map(toWorkspace), nextCursor: null };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getWorkspace', summary: 'One workspace of the person.' })
  @ApiOkResponse({ standardSchema: workspace })
  @SerializeOptions({ schema: workspace })
  async get(@CurrentPrincipal() { userId }: Principal, @Param('id', { schema: idSchema }) id: string): Promise<Workspace> {
    return toWorkspace(await this.getWorkspace.execute(userId, id));
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'updateWorkspace', summary: 'Change name, time zone or what happens to deliveries that missed their time.' })
  @ApiOkResponse({ standardSchema: workspace })
  @SerializeOptions({ schema: workspace })
  async update(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: updateWorkspaceRequest }) body: z.infer<typeof updateWorkspaceRequest>,
  ): Promise<Workspace> {
    return toWorkspace(await this.updateWorkspace.execute(principal, id, body));
  }

  @Post(':id/leave')
  @HttpCode(204)
  @ApiOperation({ operationId: 'leaveWorkspace', summary: 'Leave it. Its owner hands it over first.' })
  @ApiNoContentResponse()
  async leave(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    await this.leaveWorkspace.execute(principal, id);
  }

  @Post(':id/transfer')
  @HttpCode(200)
  @ApiOperation({ operationId: 'transferWorkspace', summary: 'Hand it over to a member, with one’s password; the former owner stays as admin.' })
  @ApiOkResponse({ standardSchema: workspace })
  @SerializeOptions({ schema: workspace })
  async transfer(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: transferWorkspaceRequest }) { userId, password }: z.infer<typeof transferWorkspaceRequest>,
    @Req() { ip }: FastifyRequest,
  ): Promise<Workspace> {
    await this.transferWorkspace.checkMay(principal, id);
    await this.confirmPassword.execute(principal.userId, password, ip);
    return toWorkspace(await this.transferWorkspace.execute(principal, id, userId));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteWorkspace', summary: 'Delete it with everything in it. What was published stays on the networks.' })
  @ApiNoContentResponse()
  async delete(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    await this.deleteWorkspace.execute(principal, id);
  }
}
