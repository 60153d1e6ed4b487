import { id as idSchema, member, memberList, updateMemberRequest, type Member as MemberBody } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { ChangeMemberRole, ListMembers, RemoveMember, type Member } from '@arkyra/workspaces';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

const toBody = ({ joinedAt, ...rest }: Member): MemberBody => ({ ...rest, joinedAt: joinedAt.toISOString() });

/** The people of the workspace that the request acts in. */
@ApiTags('Members')
@Requires({ permission: 'members:manage', scope: null })
@Controller('members')
export class MembersController {
  constructor(
    private readonly listMembers: ListMembers,
    private readonly changeRole: ChangeMemberRole,
    private readonly removeMember: RemoveMember,
  ) {}

  @Get()
  @Requires({ permission: 'members:read', scope: 'members:read' })
  @ApiOperation({ operationId: 'listMembers', summary: 'Who is in the workspace, highest role first.' })
  @ApiOkResponse({ standardSchema: memberList })
  @SerializeOptions({ schema: memberList })
  async list(@CurrentPrincipal() principal: Principal): Promise<z.infer<typeof memberList>> {
    return { data: (await this.listMembers.execute(principal)).map(toBody), nextCursor: null };
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'updateMember', summary: 'Give a member another role, up to one’s own. Ownership is handed over instead.' })
  @ApiOkResponse({ standardSchema: member })
  @SerializeOptions({ schema: member })
  async update(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: updateMemberRequest }) { role }: z.infer<typeof updateMemberRequest>,
  ): Promise<MemberBody> {
    return toBody(await this.changeRole.execute(principal, id, role));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeMember', summary: 'Take somebody out of the workspace. What they made stays; their access and their keys end at once.' })
  @ApiNoContentResponse()
  async remove(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    await this.removeMember.execute(principal, id);
  }
}
