import { comment, commentThreadList, createCommentRequest, id as idSchema, listCommentsQuery, updateCommentRequest, type Comment, type CommentThreadList } from '@arkyra/contracts/http';
import { NotFoundError, type Principal } from '@arkyra/kernel';
import { ChangeComment, ListComments, WriteComment, type CommentChange } from '@arkyra/talk';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

const reading = Requires({ permission: 'posts:read', scope: 'posts:read' });
const writing = Requires({ permission: 'comments:write', scope: 'posts:write' });

@ApiTags('Comments')
@Controller()
@SerializeOptions({ schema: comment })
export class CommentsController {
  constructor(
    private readonly listComments: ListComments,
    private readonly writeComment: WriteComment,
    private readonly changeComment: ChangeComment,
  ) {}

  @Get('posts/:id/comments')
  @reading
  @ApiOperation({ operationId: 'listComments', summary: 'What is said about a post: threads, the newest first, with their answers in order.' })
  @ApiOkResponse({ standardSchema: commentThreadList })
  @SerializeOptions({ schema: commentThreadList })
  list(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) postId: string, @Query({ schema: listCommentsQuery }) query: z.infer<typeof listCommentsQuery>): Promise<CommentThreadList> {
    return this.listComments.execute({ principal, postId, state: query.state, limit: query.limit, cursor: query.cursor });
  }

  @Post('posts/:id/comments')
  @writing
  @ApiOperation({ operationId: 'createComment', summary: 'Comment on a post, or answer a comment. Whoever is mentioned or answered is told.' })
  @ApiCreatedResponse({ standardSchema: comment })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Req() { idempotencyClaim: claim }: FastifyRequest,
    @Param('id', { schema: idSchema }) postId: string,
    @Body({ schema: createCommentRequest }) request: z.infer<typeof createCommentRequest>,
  ): Promise<Comment> {
    const earlier = claim?.repeated ? await this.listComments.find(principal, claim.resourceId) : null;
    return earlier ?? this.writeComment.execute({ principal, postId, commentId: claim?.resourceId, request });
  }

  @Get('comments/:id')
  @reading
  @ApiOperation({ operationId: 'getComment', summary: 'One comment.' })
  @ApiOkResponse({ standardSchema: comment })
  get(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) commentId: string): Promise<Comment> {
    return this.listComments.one(principal, commentId);
  }

  @Patch('comments/:id')
  @writing
  @ApiOperation({ operationId: 'updateComment', summary: 'Change one’s own words. Whoever is mentioned anew is told.' })
  @ApiOkResponse({ standardSchema: comment })
  update(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) commentId: string, @Body({ schema: updateCommentRequest }) { text }: z.infer<typeof updateCommentRequest>): Promise<Comment> {
    return this.#change(principal, commentId, { kind: 'edit', text });
  }

  @Delete('comments/:id')
  @HttpCode(204)
  @writing
  @ApiOperation({ operationId: 'deleteComment', summary: 'Delete one’s own comment for good. With answers its place stays.' })
  @ApiNoContentResponse()
  async delete(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) commentId: string): Promise<void> {
    await this.changeComment.execute({ principal, commentId, change: { kind: 'delete' } });
  }

  @Post('comments/:id/resolve')
  @HttpCode(200)
  @writing
  @ApiOperation({ operationId: 'resolveComment', summary: 'Settle a thread. An answer opens it again.' })
  @ApiOkResponse({ standardSchema: comment })
  resolve(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) commentId: string): Promise<Comment> {
    return this.#change(principal, commentId, { kind: 'settle', resolved: true });
  }

  @Post('comments/:id/reopen')
  @HttpCode(200)
  @writing
  @ApiOperation({ operationId: 'reopenComment', summary: 'Open a settled thread again.' })
  @ApiOkResponse({ standardSchema: comment })
  reopen(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) commentId: string): Promise<Comment> {
    return this.#change(principal, commentId, { kind: 'settle', resolved: false });
  }

  async #change(principal: Principal, commentId: string, change: CommentChange): Promise<Comment> {
    const changed = await this.changeComment.execute({ principal, commentId, change });
    if (!changed) throw new NotFoundError('comment');
    return changed;
  }
}
