import { notificationPreferences, updateNotificationPreferencesRequest, type NotificationPreferences } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { NotificationWishes, type WishesView } from '@arkyra/notifications';
import { Body, Controller, Get, Put, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

const toBody = ({ kinds, ...rest }: WishesView): NotificationPreferences => ({ ...rest, kinds: [...kinds] });

/** How the person wishes to be told in the workspace that the request acts in. */
@ApiTags('Notifications')
@Requires({ permission: null, scope: null })
@Controller('notification-preferences')
export class NotificationPreferencesController {
  constructor(private readonly wishes: NotificationWishes) {}

  @Get()
  @ApiOperation({ operationId: 'getNotificationPreferences', summary: 'How the person is told: in the app, by e-mail at once or in a digest.' })
  @ApiOkResponse({ standardSchema: notificationPreferences })
  @SerializeOptions({ schema: notificationPreferences })
  async get(@CurrentPrincipal() principal: Principal): Promise<NotificationPreferences> {
    return toBody(await this.wishes.get(principal));
  }

  @Put()
  @ApiOperation({ operationId: 'updateNotificationPreferences', summary: 'Change how the person is told. What waits for a mail goes by it at once.' })
  @ApiOkResponse({ standardSchema: notificationPreferences })
  @SerializeOptions({ schema: notificationPreferences })
  async set(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: updateNotificationPreferencesRequest }) body: z.infer<typeof updateNotificationPreferencesRequest>,
  ): Promise<NotificationPreferences> {
    return toBody(await this.wishes.set(principal, body));
  }
}
