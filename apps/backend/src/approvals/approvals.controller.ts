import { DecideApproval, ListApprovals, SteerApproval, type SteerInput } from '@arkyra/approvals';
import { approval, approvalList, decideApprovalRequest, id as idSchema, listApprovalsQuery, type Approval } from '@arkyra/contracts/http';
import type { Page, Principal } from '@arkyra/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

const reading = Requires({ permission: 'posts:read', scope: 'posts:read' });
/** People alone give their word: a key is nobody. */
const deciding = Requires({ permission: 'approvals:decide', scope: null });
const managing = Requires({ permission: 'approvals:manage', scope: null });

@ApiTags('Approvals')
@Controller('approvals')
@SerializeOptions({ schema: approval })
export class ApprovalsController {
  constructor(
    private readonly listApprovals: ListApprovals,
    private readonly decideApproval: DecideApproval,
    private readonly steerApproval: SteerApproval,
  ) {}

  @Get()
  @reading
  @ApiOperation({ operationId: 'listApprovals', summary: 'Requests for approval, newest first; with mine=true those that you can decide now, with submitted=true your own.' })
  @ApiOkResponse({ standardSchema: approvalList })
  @SerializeOptions({ schema: approvalList })
  list(@CurrentPrincipal() principal: Principal, @Query({ schema: listApprovalsQuery }) { limit, cursor, mine, submitted, ...filter }: z.infer<typeof listApprovalsQuery>): Promise<Page<Approval>> {
    return this.listApprovals.execute({ principal, filter, mine: mine === 'true', submitted: submitted === 'true', limit, cursor });
  }

  @Get(':id')
  @reading
  @ApiOperation({ operationId: 'getApproval', summary: 'One request with its steps and decisions.' })
  @ApiOkResponse({ standardSchema: approval })
  get(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) approvalId: string): Promise<Approval> {
    return this.listApprovals.one(principal, approvalId);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @deciding
  @ApiOperation({ operationId: 'decideApproval', summary: 'Approve, ask for changes, or reject, as an approver of the step that you saw; another step by now is 409.' })
  @ApiOkResponse({ standardSchema: approval })
  decide(
    @CurrentPrincipal() principal: Principal,
    @Req() { id: requestId }: FastifyRequest,
    @Param('id', { schema: idSchema }) approvalId: string,
    @Body({ schema: decideApprovalRequest }) request: z.infer<typeof decideApprovalRequest>,
  ): Promise<Approval> {
    return this.decideApproval.execute({ principal, requestId, approvalId, request });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires({ permission: 'posts:submit', scope: 'posts:write' })
  @ApiOperation({ operationId: 'withdrawApproval', summary: 'Take a request back, or an approval that was given: the post is a draft again. For whoever submitted it, and managers.' })
  @ApiOkResponse({ standardSchema: approval })
  withdraw(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest, @Param('id', { schema: idSchema }) approvalId: string): Promise<Approval> {
    return this.#steer('withdraw', principal, request, approvalId);
  }

  @Post(':id/hold')
  @HttpCode(200)
  @managing
  @ApiOperation({ operationId: 'holdApproval', summary: 'Let the clock of a request stand still; nobody can decide meanwhile.' })
  @ApiOkResponse({ standardSchema: approval })
  hold(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest, @Param('id', { schema: idSchema }) approvalId: string): Promise<Approval> {
    return this.#steer('hold', principal, request, approvalId);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @managing
  @ApiOperation({ operationId: 'resumeApproval', summary: 'Let a request on hold go on.' })
  @ApiOkResponse({ standardSchema: approval })
  resume(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest, @Param('id', { schema: idSchema }) approvalId: string): Promise<Approval> {
    return this.#steer('resume', principal, request, approvalId);
  }

  #steer(how: SteerInput['how'], principal: Principal, { id: requestId }: FastifyRequest, approvalId: string): Promise<Approval> {
    return this.steerApproval.execute({ principal, requestId, approvalId, how });
  }
}
