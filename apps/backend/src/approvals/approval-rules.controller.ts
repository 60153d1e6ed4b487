import { ManageApprovalRules } from '@arkyra/approvals';
import { approvalRule, approvalRuleList, id as idSchema, saveApprovalRuleRequest, type ApprovalRule } from '@arkyra/contracts/http';
import type { Page, Principal } from '@arkyra/kernel';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { versionOf } from '../posts/post-version.ts';

const managing = Requires({ permission: 'approvals:manage', scope: null });
type Rule = z.infer<typeof saveApprovalRuleRequest>;

@ApiTags('Approvals')
@Controller('approval-rules')
@SerializeOptions({ schema: approvalRule })
export class ApprovalRulesController {
  constructor(private readonly rules: ManageApprovalRules) {}

  @Get()
  @Requires({ permission: 'posts:read', scope: null })
  @ApiOperation({ operationId: 'listApprovalRules', summary: 'Which posts need an approval, and whose. Of several that match, the strictest counts.' })
  @ApiOkResponse({ standardSchema: approvalRuleList })
  @SerializeOptions({ schema: approvalRuleList })
  async list(@CurrentPrincipal() principal: Principal): Promise<Page<ApprovalRule>> {
    return { data: await this.rules.list(principal), nextCursor: null };
  }

  @Post()
  @managing
  @ApiOperation({ operationId: 'createApprovalRule', summary: 'Ask for an approval of posts that are planned from now on.' })
  @ApiCreatedResponse({ standardSchema: approvalRule })
  create(@CurrentPrincipal() principal: Principal, @Body({ schema: saveApprovalRuleRequest }) request: Rule): Promise<ApprovalRule> {
    return this.rules.save({ principal, request });
  }

  @Put(':id')
  @managing
  @ApiHeader({ name: 'If-Match', required: false, description: 'The version that was seen; another one by now is 409.' })
  @ApiOperation({ operationId: 'updateApprovalRule', summary: 'Replace a rule. Requests that were made keep the steps that they were made with.' })
  @ApiOkResponse({ standardSchema: approvalRule })
  update(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) ruleId: string,
    @Headers('if-match') match: string | undefined,
    @Body({ schema: saveApprovalRuleRequest }) request: Rule,
  ): Promise<ApprovalRule> {
    return this.rules.save({ principal, ruleId, seenVersion: versionOf(match), request });
  }

  @Delete(':id')
  @HttpCode(204)
  @managing
  @ApiOperation({ operationId: 'deleteApprovalRule', summary: 'Ask no more. Requests that were made go on.' })
  @ApiNoContentResponse()
  async delete(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) ruleId: string): Promise<void> {
    await this.rules.archive(principal, ruleId);
  }
}
