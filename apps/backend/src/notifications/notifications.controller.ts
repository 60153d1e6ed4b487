import {
  id as idSchema,
  markNotificationRequest,
  notification,
  notificationPage,
  notificationQuery,
  readNotificationsRequest,
  unreadNotifications,
  type Notification,
} from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { ListNotifications, MarkNotifications, type NotificationView } from '@arkyra/notifications';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

const toBody = ({ at, readAt, ...rest }: NotificationView): Notification => ({ ...rest, at: at.toISOString(), readAt: readAt?.toISOString() ?? null });

/** What the person was told in the workspace that the request acts in. */
@ApiTags('Notifications')
@Requires({ permission: null, scope: null })
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly listNotifications: ListNotifications,
    private readonly markNotifications: MarkNotifications,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listNotifications', summary: 'What the person was told, newest first.' })
  @ApiOkResponse({ standardSchema: notificationPage })
  @SerializeOptions({ schema: notificationPage })
  async list(@CurrentPrincipal() principal: Principal, @Query({ schema: notificationQuery }) query: z.infer<typeof notificationQuery>): Promise<z.infer<typeof notificationPage>> {
    const { data, nextCursor } = await this.listNotifications.execute(principal, query);
    return { data: data.map(toBody), nextCursor };
  }

  @Get('unread')
  @ApiOperation({ operationId: 'countUnreadNotifications', summary: 'How many the person has not read, up to 100.' })
  @ApiOkResponse({ standardSchema: unreadNotifications })
  @SerializeOptions({ schema: unreadNotifications })
  async unread(@CurrentPrincipal() principal: Principal): Promise<z.infer<typeof unreadNotifications>> {
    return { unread: await this.listNotifications.unread(principal) };
  }

  @Post('read')
  @HttpCode(204)
  @ApiOperation({ operationId: 'readNotifications', summary: 'Mark all as read, up to the newest that was seen.' })
  @ApiNoContentResponse()
  async readAll(@CurrentPrincipal() principal: Principal, @Body({ schema: readNotificationsRequest }) { until }: z.infer<typeof readNotificationsRequest>): Promise<void> {
    await this.markNotifications.all(principal, until === undefined ? undefined : new Date(until));
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'markNotification', summary: 'Mark one as read, or as not read yet.' })
  @ApiOkResponse({ standardSchema: notification })
  @SerializeOptions({ schema: notification })
  async mark(
    @CurrentPrincipal() principal: Principal,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: markNotificationRequest }) { read }: z.infer<typeof markNotificationRequest>,
  ): Promise<Notification> {
    return toBody(await this.markNotifications.one(principal, id, read));
  }
}
