import { id as idSchema, post, submitPostRequest } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { UpdatePost } from '@arkyra/publishing';
import { Body, Controller, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { versionOf } from './post-version.ts';
import { sendPost } from './send-json.ts';

@ApiTags('Posts')
@Controller('posts/:id')
export class SubmitPostsController {
  constructor(private readonly updatePost: UpdatePost) {}

  @Post('submit')
  @HttpCode(200)
  @Requires({ permission: 'posts:submit', scope: 'posts:write' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was seen; another one by now is 409.' })
  @ApiOperation({ operationId: 'submitPost', summary: 'Ask for the approval of a draft, for the time that it has or that is given. It is published once it is approved.' })
  @ApiOkResponse({ standardSchema: post })
  async submit(
    @CurrentPrincipal() principal: Principal,
    @Req() { id: requestId }: FastifyRequest,
    @Param('id', { schema: idSchema }) postId: string,
    @Headers('if-match') match: string | undefined,
    @Body({ schema: submitPostRequest }) { version, ...time }: z.infer<typeof submitPostRequest>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = { state: 'scheduled' as const, ...time };
    sendPost(reply, await this.updatePost.execute({ principal, requestId, postId, seenVersion: versionOf(match) ?? version, request, submit: true }));
  }
}
