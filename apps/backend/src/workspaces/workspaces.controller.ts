import { id as idSchema, updateWorkspaceRequest, workspace, workspaceList, type Workspace } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { GetWorkspace, ListWorkspaces, UpdateWorkspace } from '@arkyra/workspaces';
import { Body, Controller, Get, Param, Patch, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { toWorkspace } from '../auth/account.presenter.ts';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

@ApiTags('Workspaces')
@Requires({ permission: null, scope: null })
@Controller('workspaces')
export class WorkspacesController {
  constructor(
    private readonly listWorkspaces: ListWorkspaces,
    private readonly getWorkspace: GetWorkspace,
    private readonly updateWorkspace: UpdateWorkspace,
  ) {}

  @Get()
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
}
