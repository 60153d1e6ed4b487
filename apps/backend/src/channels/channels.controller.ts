import { CheckMyChannel, ConnectChannel, DisconnectChannel, GetChannel, ListChannels, UpdateChannel } from '@arkyra/channels';
import { channel, channelList, channelsQuery, connectChannelRequest, id as idSchema, updateChannelRequest, type Channel } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { toChannel } from './channel.presenter.ts';

const reading = { permission: 'channels:read', scope: 'channels:read' } as const;
const managing = { permission: 'channels:manage', scope: 'channels:write' } as const;
const networkKey = z.string().max(40);

@ApiTags('Channels')
@Controller('channels')
export class ChannelsController {
  constructor(
    private readonly connectChannel: ConnectChannel,
    private readonly listChannels: ListChannels,
    private readonly getChannel: GetChannel,
    private readonly updateChannel: UpdateChannel,
    private readonly disconnectChannel: DisconnectChannel,
    private readonly checkChannel: CheckMyChannel,
  ) {}

  @Post(':network/connect')
  @Requires(managing)
  @ApiOperation({ operationId: 'connectChannel', summary: 'Connect an account. One that is connected already gets the new credentials, and what was held goes on.' })
  @ApiCreatedResponse({ standardSchema: channel })
  @SerializeOptions({ schema: channel })
  async connect(
    @CurrentPrincipal() principal: Principal,
    @Param('network', { schema: networkKey }) network: string,
    @Body({ schema: connectChannelRequest }) body: z.infer<typeof connectChannelRequest>,
  ): Promise<Channel> {
    return toChannel(await this.connectChannel.execute(principal, network, body));
  }

  @Get()
  @Requires(reading)
  @ApiOperation({ operationId: 'listChannels', summary: 'Channels with their health, oldest first.' })
  @ApiOkResponse({ standardSchema: channelList })
  @SerializeOptions({ schema: channelList })
  async list(@CurrentPrincipal() principal: Principal, @Query({ schema: channelsQuery }) page: z.infer<typeof channelsQuery>): Promise<z.infer<typeof channelList>> {
    const { data, nextCursor } = await this.listChannels.execute(principal, page);
    return { data: data.map(toChannel), nextCursor };
  }

  @Get(':id')
  @Requires(reading)
  @ApiOperation({ operationId: 'getChannel', summary: 'One channel.' })
  @ApiOkResponse({ standardSchema: channel })
  @SerializeOptions({ schema: channel })
  async get(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<Channel> {
    return toChannel(await this.getChannel.execute(principal, id));
  }

  @Patch(':id')
  @Requires(managing)
  @ApiOperation({ operationId: 'updateChannel', summary: 'Change the time zone or the settings that the network offers. Settings are replaced as a whole.' })
  @ApiOkResponse({ standardSchema: channel })
  @SerializeOptions({ schema: channel })
  async update(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: updateChannelRequest }) body: z.infer<typeof updateChannelRequest>,
  ): Promise<Channel> {
    return toChannel(await this.updateChannel.execute(principal, id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires(managing)
  @ApiOperation({ operationId: 'disconnectChannel', summary: 'Forget the credentials. History stays; what is scheduled is held until the account is connected again.' })
  @ApiNoContentResponse()
  async disconnect(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    await this.disconnectChannel.execute(principal, id);
  }

  @Post(':id/check')
  @HttpCode(200)
  @Requires(managing)
  @ApiOperation({ operationId: 'checkChannel', summary: 'Read the account now with the channel’s own credentials. The answer shows what was found.' })
  @ApiOkResponse({ standardSchema: channel })
  @SerializeOptions({ schema: channel })
  async check(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<Channel> {
    return toChannel(await this.checkChannel.execute(principal, id));
  }
}
