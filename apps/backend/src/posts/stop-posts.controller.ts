import { id as idSchema, post } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { StopPost } from '@arkyra/publishing';
import { Controller, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { versionOf } from './post-version.ts';
import { sendPost } from './send-json.ts';

const publishing = Requires({ permission: 'posts:publish', scope: 'posts:publish' });
const ifMatch = ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was seen; another one by now is 409.' });

@ApiTags('Posts')
@Controller('posts/:id')
export class StopPostsController {
  constructor(private readonly stopPost: StopPost) {}

  @Post('cancel')
  @HttpCode(200)
  @publishing
  @ifMatch
  @ApiOperation({ operationId: 'cancelPost', summary: 'Take a post off the plan for good. What is published stays.' })
  @ApiOkResponse({ standardSchema: post })
  cancel(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest, @Param('id', { schema: idSchema }) postId: string, @Headers('if-match') match: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    return this.#stop('cancel', principal, request, postId, match, reply);
  }

  @Post('pause')
  @HttpCode(200)
  @publishing
  @ifMatch
  @ApiOperation({ operationId: 'pausePost', summary: 'Hold a scheduled post until it is resumed.' })
  @ApiOkResponse({ standardSchema: post })
  pause(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest, @Param('id', { schema: idSchema }) postId: string, @Headers('if-match') match: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    return this.#stop('pause', principal, request, postId, match, reply);
  }

  @Post('resume')
  @HttpCode(200)
  @publishing
  @ifMatch
  @ApiOperation({ operationId: 'resumePost', summary: 'Let a paused post go on; one that is late by then follows the workspace’s missed-window policy.' })
  @ApiOkResponse({ standardSchema: post })
  resume(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest, @Param('id', { schema: idSchema }) postId: string, @Headers('if-match') match: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    return this.#stop('resume', principal, request, postId, match, reply);
  }

  async #stop(how: 'cancel' | 'pause' | 'resume', principal: Principal, { id: requestId }: FastifyRequest, postId: string, match: string | undefined, reply: FastifyReply): Promise<void> {
    sendPost(reply, await this.stopPost.execute({ principal, requestId, postId, seenVersion: versionOf(match), how }));
  }
}
