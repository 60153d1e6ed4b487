import { comment, commentThreadList, createGuestCommentRequest, guestHeader, listGuestCommentsQuery, type Comment, type CommentThreadList } from '@arkyra/contracts/http';
import { AttemptLimiter } from '@arkyra/identity';
import { GuestConversation } from '@arkyra/talk';
import { Body, Controller, Get, Headers, Post, Query, Req, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { readable } from '../guest/guest.controller.ts';
import { Public } from '../http/access.decorators.ts';

/** The conversation by a guest's link. */
@ApiTags('Guests')
@Public()
@Controller('guest/comments')
@ApiHeader({ name: guestHeader, required: true, description: 'What follows the # in the link.' })
@ApiResponse({ status: 410, description: 'The link has expired or was revoked.' })
export class GuestCommentsController {
  constructor(
    private readonly conversation: GuestConversation,
    private readonly limiter: AttemptLimiter,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listGuestComments', summary: 'What is said about the post of the link, without the team’s notes.' })
  @ApiOkResponse({ standardSchema: commentThreadList })
  @SerializeOptions({ schema: commentThreadList })
  async list(@Headers(guestHeader) token: string | undefined, @Query({ schema: listGuestCommentsQuery }) { limit, cursor }: z.infer<typeof listGuestCommentsQuery>, @Req() { ip }: FastifyRequest): Promise<CommentThreadList> {
    await this.limiter.take('link', { ipAddress: ip });
    return this.conversation.list({ token: readable(token), limit, cursor });
  }

  @Post()
  @ApiOperation({ operationId: 'createGuestComment', summary: 'Comment on the post of the link, or answer a comment.' })
  @ApiCreatedResponse({ standardSchema: comment })
  @SerializeOptions({ schema: comment })
  async create(
    @Headers(guestHeader) token: string | undefined,
    @Body({ schema: createGuestCommentRequest }) request: z.infer<typeof createGuestCommentRequest>,
    @Req() { ip, idempotencyClaim }: FastifyRequest,
  ): Promise<Comment> {
    await this.limiter.take('link', { ipAddress: ip });
    return this.conversation.write({ token: readable(token), commentId: idempotencyClaim?.resourceId, request });
  }
}
