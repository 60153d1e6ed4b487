import { createdMedia, createMediaRequest, id as idSchema, listMediaQuery, media, mediaList, updateMediaRequest, type Media } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { CompleteMedia, CreateMedia, DeleteMedia, DescribeMedia, GetMedia, ListMedia } from '@arkyra/media';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { toMedia } from './media.presenter.ts';
import { readIds } from './read-ids.ts';

const read = Requires({ permission: 'media:read', scope: 'media:read' });
const write = Requires({ permission: 'media:write', scope: 'media:write' });

@ApiTags('Media')
@Controller('media')
export class MediaController {
  constructor(
    private readonly createMedia: CreateMedia,
    private readonly completeMedia: CompleteMedia,
    private readonly listMedia: ListMedia,
    private readonly getMedia: GetMedia,
    private readonly describeMedia: DescribeMedia,
    private readonly deleteMedia: DeleteMedia,
  ) {}

  @Post()
  @write
  @ApiOperation({ operationId: 'createMedia', summary: 'Announce a picture; the answer says where to upload it within the hour.' })
  @ApiCreatedResponse({ standardSchema: createdMedia })
  @SerializeOptions({ schema: createdMedia })
  create(@CurrentPrincipal() principal: Principal, @Body({ schema: createMediaRequest }) body: z.infer<typeof createMediaRequest>): Promise<z.infer<typeof createdMedia>> {
    return this.createMedia.execute(principal, body).then(({ id, upload }) => ({ id, upload: { ...upload, headers: { ...upload.headers } } }));
  }

  @Post(':id/complete')
  @HttpCode(200)
  @write
  @ApiOperation({ operationId: 'completeMedia', summary: 'Say that the upload is done. The picture is checked, then ready or rejected. May be repeated.' })
  @ApiOkResponse({ standardSchema: media })
  @SerializeOptions({ schema: media })
  async complete(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<Media> {
    return toMedia(await this.completeMedia.execute(principal, id));
  }

  @Get()
  @read
  @ApiOperation({ operationId: 'listMedia', summary: 'Pictures, newest first.' })
  @ApiOkResponse({ standardSchema: mediaList })
  @SerializeOptions({ schema: mediaList })
  async list(@CurrentPrincipal() principal: Principal, @Query({ schema: listMediaQuery }) { limit, cursor, ids }: z.infer<typeof listMediaQuery>): Promise<z.infer<typeof mediaList>> {
    const { data, nextCursor } = await this.listMedia.execute(principal, { limit, cursor, ids: ids === undefined ? undefined : readIds(ids) });
    return { data: data.map(toMedia), nextCursor };
  }

  @Get(':id')
  @read
  @ApiOperation({ operationId: 'getMedia', summary: 'One picture, with addresses that hold for an hour.' })
  @ApiOkResponse({ standardSchema: media })
  @SerializeOptions({ schema: media })
  async get(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<Media> {
    return toMedia(await this.getMedia.execute(principal, id));
  }

  @Patch(':id')
  @write
  @ApiOperation({ operationId: 'updateMedia', summary: 'Say what the picture shows.' })
  @ApiOkResponse({ standardSchema: media })
  @SerializeOptions({ schema: media })
  async update(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: updateMediaRequest }) { altText }: z.infer<typeof updateMediaRequest>,
  ): Promise<Media> {
    return toMedia(await this.describeMedia.execute(principal, id, altText));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires({ permission: 'media:delete', scope: 'media:write' })
  @ApiOperation({ operationId: 'deleteMedia', summary: 'Delete a picture that no post has.' })
  @ApiNoContentResponse()
  async delete(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    await this.deleteMedia.execute(principal, id);
  }
}
