import { id as idSchema, nextSlot, nextSlotQuery, openSlots, openSlotsQuery, type NextSlot, type OpenSlots } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { NextSlotQuery, OpenSlotsQuery } from '@arkyra/publishing';
import { Controller, Get, Param, Query, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

const reading = Requires({ permission: 'channels:read', scope: 'channels:read' });

/** What is left of the channels' slots beside what is planned. */
@ApiTags('Channels')
@Controller('channels')
export class FreeSlotsController {
  constructor(
    private readonly nextSlot: NextSlotQuery,
    private readonly openSlots: OpenSlotsQuery,
  ) {}

  @Get('next-slot')
  @reading
  @ApiOperation({
    operationId: 'nextSlot',
    summary: 'The next instant that is a free slot on all of the channels, within 90 days.',
    description: 'A look, no claim: `POST /posts` with `scheduledAt: "next-slot"` takes one. A channel without slots only needs to have nothing planned then.',
  })
  @ApiOkResponse({ standardSchema: nextSlot })
  @SerializeOptions({ schema: nextSlot })
  next(@CurrentPrincipal() principal: Principal, @Query({ schema: nextSlotQuery }) { channelId, after }: z.infer<typeof nextSlotQuery>): Promise<NextSlot> {
    return this.nextSlot.execute({ principal, channelIds: channelId, after });
  }

  @Get(':id/open-slots')
  @reading
  @ApiOperation({ operationId: 'openSlots', summary: 'The slots of a channel within a span of time that are ahead and free.' })
  @ApiOkResponse({ standardSchema: openSlots })
  @SerializeOptions({ schema: openSlots })
  open(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) channelId: string,
    @Query({ schema: openSlotsQuery }) span: z.infer<typeof openSlotsQuery>,
  ): Promise<OpenSlots> {
    return this.openSlots.execute({ principal, channelId, ...span });
  }
}
