import { delivery, id as idSchema, resolveDeliveryRequest, timeline, type Delivery } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { DeliveryTimeline, ResolveDelivery, RetryDelivery } from '@arkyra/publishing';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { sendJson } from '../posts/send-json.ts';
import { deliveryIn } from './delivery.presenter.ts';

const publishing = Requires({ permission: 'posts:publish', scope: 'posts:publish' });

@ApiTags('Deliveries')
@Controller('deliveries/:id')
export class DeliveriesController {
  constructor(
    private readonly deliveryTimeline: DeliveryTimeline,
    private readonly retryDelivery: RetryDelivery,
    private readonly resolveDelivery: ResolveDelivery,
  ) {}

  @Get('timeline')
  @Requires({ permission: 'posts:read', scope: 'posts:read' })
  @ApiOperation({ operationId: 'readTimeline', summary: 'All that happened to a delivery, oldest first.' })
  @ApiOkResponse({ standardSchema: timeline })
  async timeline(@CurrentPrincipal() principal: Principal, @Param('id', { schema: idSchema }) deliveryId: string, @Res() reply: FastifyReply): Promise<void> {
    sendJson(reply, await this.deliveryTimeline.execute({ principal, deliveryId }));
  }

  @Post('retry')
  @HttpCode(200)
  @publishing
  @ApiOperation({ operationId: 'retryDelivery', summary: 'Publish again now what failed, missed its window or waits to be tried again.' })
  @ApiOkResponse({ standardSchema: delivery })
  @SerializeOptions({ schema: delivery })
  async retry(@CurrentPrincipal() principal: Principal, @Req() { id: requestId }: FastifyRequest, @Param('id', { schema: idSchema }) deliveryId: string): Promise<Delivery> {
    return deliveryIn(await this.retryDelivery.execute({ principal, requestId, deliveryId }), deliveryId);
  }

  @Post('resolve')
  @HttpCode(200)
  @publishing
  @ApiOperation({ operationId: 'resolveDelivery', summary: 'Say whether a delivery that waits for confirmation is published. If not, it is tried again.' })
  @ApiOkResponse({ standardSchema: delivery })
  @SerializeOptions({ schema: delivery })
  async resolve(
    @CurrentPrincipal() principal: Principal,
    @Req() { id: requestId }: FastifyRequest,
    @Param('id', { schema: idSchema }) deliveryId: string,
    @Body({ schema: resolveDeliveryRequest }) word: z.infer<typeof resolveDeliveryRequest>,
  ): Promise<Delivery> {
    return deliveryIn(await this.resolveDelivery.execute({ principal, requestId, deliveryId, word }), deliveryId);
  }
}
