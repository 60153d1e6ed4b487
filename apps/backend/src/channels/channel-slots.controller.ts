import { GetChannelSlots, SetChannelSlots } from '@arkyra/channels';
import { channelSlots, id as idSchema, setChannelSlotsRequest, type ChannelSlots } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { Body, Controller, Get, Param, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

@ApiTags('Channels')
@Controller('channels/:id/slots')
export class ChannelSlotsController {
  constructor(
    private readonly getSlots: GetChannelSlots,
    private readonly setSlots: SetChannelSlots,
  ) {}

  @Get()
  @Requires({ permission: 'channels:read', scope: 'channels:read' })
  @ApiOperation({ operationId: 'getChannelSlots', summary: 'The times of the week at which a channel publishes, on the clock of its zone.' })
  @ApiOkResponse({ standardSchema: channelSlots })
  @SerializeOptions({ schema: channelSlots })
  async get(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) id: string): Promise<ChannelSlots> {
    return shown(await this.getSlots.execute(principal, id));
  }

  @Put()
  @Requires({ permission: 'channels:manage', scope: 'channels:write' })
  @ApiOperation({ operationId: 'setChannelSlots', summary: 'Replace a channel’s zone and slots as a whole. What is scheduled keeps its time.' })
  @ApiOkResponse({ standardSchema: channelSlots })
  @SerializeOptions({ schema: channelSlots })
  async set(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: setChannelSlotsRequest }) body: z.infer<typeof setChannelSlotsRequest>,
  ): Promise<ChannelSlots> {
    return shown(await this.setSlots.execute(principal, id, body));
  }
}

const shown = ({ timezone, slots }: Awaited<ReturnType<GetChannelSlots['execute']>>): ChannelSlots => ({
  timezone,
  slots: slots.map(({ time, weekdays }) => ({ time, weekdays: [...weekdays] })),
});
