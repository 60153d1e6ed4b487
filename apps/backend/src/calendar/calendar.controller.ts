import { calendarQuery, calendarResponse } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { CalendarQuery } from '@arkyra/publishing';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';
import { sendJson } from '../posts/send-json.ts';

@ApiTags('Posts')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarQuery) {}

  @Get()
  @Requires({ permission: 'posts:read', scope: 'posts:read' })
  @ApiOperation({ operationId: 'readCalendar', summary: 'Posts of a span of time, lightly: what a calendar draws.' })
  @ApiOkResponse({ standardSchema: calendarResponse })
  async read(@CurrentPrincipal() principal: Principal, @Query({ schema: calendarQuery }) filter: z.infer<typeof calendarQuery>, @Res() reply: FastifyReply): Promise<void> {
    sendJson(reply, await this.calendar.execute({ principal, filter }));
  }
}
