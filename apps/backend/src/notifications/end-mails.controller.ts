import { Config } from '@arkyra/config';
import { endMailsQuery, linkToken } from '@arkyra/contracts/http';
import { EndMails } from '@arkyra/notifications';
import { Controller, Get, HttpCode, Param, Post, Query, Redirect } from '@nestjs/common';
import { ApiFoundResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Public } from '../http/access.decorators.ts';

/** Behind the `List-Unsubscribe` of mails about notifications (RFC 8058): the link alone counts, no cookie does. */
@ApiTags('Notifications')
@Public()
@Controller('notifications/end-mails')
export class EndMailsController {
  constructor(
    private readonly endMails: EndMails,
    private readonly config: Config,
  ) {}

  @Post(':token')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endNotificationMails', summary: 'End all mails about notifications of one workspace to one person.' })
  @ApiNoContentResponse()
  async end(@Param('token', { schema: linkToken }) token: string, @Query({ schema: endMailsQuery }) { of }: z.infer<typeof endMailsQuery>): Promise<void> {
    await this.endMails.execute(of, token);
  }

  @Get(':token')
  @Redirect()
  @ApiOperation({ operationId: 'chooseNotificationMails', summary: 'For a person who opens the link: leads to where they choose, and changes nothing.' })
  @ApiFoundResponse()
  choose(): { url: string } {
    return { url: `${this.config.env.PUBLIC_URL.replace(/\/+$/, '')}/settings/notifications` };
  }
}
