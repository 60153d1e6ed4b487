import { id as idSchema, listVersionsQuery, post, postVersionDetail, postVersionList, versionNumber, type PostVersion, type PostVersionDetail } from '@arkyra/contracts/http';
import type { Page, Principal } from '@arkyra/kernel';
import { PostHistory, RestoreVersion } from '@arkyra/talk';
import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { versionOf } from '../posts/post-version.ts';
import { sendPost } from '../posts/send-json.ts';

const reading = Requires({ permission: 'posts:read', scope: 'posts:read' });

@ApiTags('Comments')
@Controller('posts/:id/versions')
export class VersionsController {
  constructor(
    private readonly history: PostHistory,
    private readonly restoreVersion: RestoreVersion,
  ) {}

  @Get()
  @reading
  @ApiOperation({ operationId: 'listVersions', summary: 'Who changed a post, when, and what, the newest first. Saves of a draft that belong together are one version.' })
  @ApiOkResponse({ standardSchema: postVersionList })
  @SerializeOptions({ schema: postVersionList })
  list(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) postId: string, @Query({ schema: listVersionsQuery }) { limit, cursor }: z.infer<typeof listVersionsQuery>): Promise<Page<PostVersion>> {
    return this.history.list({ principal, postId, limit, cursor });
  }

  @Get(':number')
  @reading
  @ApiOperation({ operationId: 'getVersion', summary: 'A version with its content, and the content of the one before.' })
  @ApiOkResponse({ standardSchema: postVersionDetail })
  @SerializeOptions({ schema: postVersionDetail })
  get(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) postId: string, @Param('number', { schema: versionNumber }) number: number): Promise<PostVersionDetail> {
    return this.history.one(principal, postId, number);
  }

  @Post(':number/restore')
  @HttpCode(200)
  @Requires({ permission: 'posts:write', scope: 'posts:write' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was seen; another one by now is 409.' })
  @ApiOperation({ operationId: 'restoreVersion', summary: 'Bring back what a version said; the time stays. An edit like any other: an approval goes stale, and what is published refuses it.' })
  @ApiOkResponse({ standardSchema: post })
  async restore(
    @CurrentPrincipal() principal: Principal,
    @Req() { id: requestId }: FastifyRequest,
    @Param('id', { schema: idSchema }) postId: string,
    @Param('number', { schema: versionNumber }) number: number,
    @Headers('if-match') match: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendPost(reply, await this.restoreVersion.execute({ principal, requestId, postId, number, seenVersion: versionOf(match) }));
  }
}
