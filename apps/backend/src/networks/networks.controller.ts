import { networkList } from '@arkyra/contracts/http';
import { NetworkRegistry } from '@arkyra/network-kit';
import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Requires } from '../http/access.decorators.ts';
import { toNetwork } from './network.presenter.ts';

@ApiTags('Networks')
@Requires({ permission: 'channels:read', scope: 'channels:read' })
@Controller('networks')
export class NetworksController {
  constructor(private readonly networks: NetworkRegistry) {}

  @Get()
  @ApiOperation({ operationId: 'listNetworks', summary: 'The networks: their limits, how a channel is connected and what it can be set to.' })
  @ApiOkResponse({ standardSchema: networkList })
  @SerializeOptions({ schema: networkList })
  list(): z.infer<typeof networkList> {
    return { data: this.networks.all().map(({ rules }) => toNetwork(rules)), nextCursor: null };
  }
}
