import { createPostRequest, id as idSchema, listPostsQuery, post, postList, updatePostRequest, validatePostResponse } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { CreatePost, DeletePost, GetPost, ListPosts, UpdatePost, ValidatePost } from '@arkyra/publishing';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Query, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { versionOf } from './post-version.ts';
import { sendJson, sendPost } from './send-json.ts';

const reading = Requires({ permission: 'posts:read', scope: 'posts:read' });
const writing = Requires({ permission: 'posts:write', scope: 'posts:write' });
const ifMatch = ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that was seen; another one by now is 409.' });

@ApiTags('Posts')
@Controller('posts')
export class PostsController {
  constructor(
    private readonly createPost: CreatePost,
    private readonly updatePost: UpdatePost,
    private readonly deletePost: DeletePost,
    private readonly validatePost: ValidatePost,
    private readonly getPost: GetPost,
    private readonly listPosts: ListPosts,
  ) {}

  @Post()
  @writing
  @ApiOperation({ operationId: 'createPost', summary: 'Save a draft, schedule a post, or publish it now. Scheduling and publishing need the scope posts:publish too.' })
  @ApiCreatedResponse({ standardSchema: post })
  async create(
    @CurrentPrincipal() principal: Principal,
    @Req() { id: requestId, idempotencyClaim: claim }: FastifyRequest,
    @Body({ schema: createPostRequest }) request: z.infer<typeof createPostRequest>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const postId = claim?.resourceId;
    const earlier = claim?.repeated ? await this.getPost.find({ principal, postId: claim.resourceId }) : null;
    const created = earlier ? { ...earlier, postId } : await this.createPost.execute({ principal, requestId, request, postId });
    sendPost(reply.status(201).header('location', `/api/v1/posts/${created.postId}`), created);
  }

  @Post('validate')
  @HttpCode(200)
  @Requires({ permission: 'posts:write', scope: 'posts:read' })
  @ApiOperation({ operationId: 'validatePost', summary: 'Say what the networks would object to. Writes nothing.' })
  @ApiOkResponse({ standardSchema: validatePostResponse })
  @SerializeOptions({ schema: validatePostResponse })
  validate(@CurrentPrincipal() principal: Principal, @Body({ schema: createPostRequest }) request: z.infer<typeof createPostRequest>): Promise<z.infer<typeof validatePostResponse>> {
    return this.validatePost.execute({ principal, request });
  }

  @Get()
  @reading
  @ApiOperation({ operationId: 'listPosts', summary: 'Posts, newest first; with from or to: by planned time.' })
  @ApiOkResponse({ standardSchema: postList })
  async list(@CurrentPrincipal() principal: Principal, @Query({ schema: listPostsQuery }) { limit, cursor, ...filter }: z.infer<typeof listPostsQuery>, @Res() reply: FastifyReply): Promise<void> {
    sendJson(reply, await this.listPosts.execute({ principal, filter, limit, cursor }));
  }

  @Get(':id')
  @reading
  @ApiOperation({ operationId: 'getPost', summary: 'One post with its deliveries. The ETag is its version.' })
  @ApiOkResponse({ standardSchema: post })
  async get(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) postId: string, @Res() reply: FastifyReply): Promise<void> {
    sendPost(reply, await this.getPost.execute({ principal, postId }));
  }

  @Patch(':id')
  @writing
  @ifMatch
  @ApiOperation({ operationId: 'updatePost', summary: 'Change content, time or state; arrays are replaced as a whole. The same change twice is one change.' })
  @ApiOkResponse({ standardSchema: post })
  async update(
    @CurrentPrincipal() principal: Principal,
    @Req() { id: requestId }: FastifyRequest,
    @Param('id', { schema: idSchema }) postId: string,
    @Headers('if-match') match: string | undefined,
    @Body({ schema: updatePostRequest }) request: z.infer<typeof updatePostRequest>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendPost(reply, await this.updatePost.execute({ principal, requestId, postId, seenVersion: versionOf(match) ?? request.version, request }));
  }

  @Delete(':id')
  @HttpCode(204)
  @writing
  @ifMatch
  @ApiOperation({ operationId: 'deletePost', summary: 'Delete a post. What is planned is cancelled; one with something published keeps its history.' })
  @ApiNoContentResponse()
  async delete(@CurrentPrincipal() principal: Principal, @Req() { id: requestId }: FastifyRequest, @Param('id', { schema: idSchema }) postId: string, @Headers('if-match') match: string | undefined): Promise<void> {
    await this.deletePost.execute({ principal, requestId, postId, seenVersion: versionOf(match) });
  }
}
