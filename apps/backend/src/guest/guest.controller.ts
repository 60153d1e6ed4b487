import { DecideAsGuest, GuestLinkInvalidError, GuestPage } from '@arkyra/approvals';
import { decideApprovalRequest, guestHeader, guestView, linkToken, type GuestView } from '@arkyra/contracts/http';
import { AttemptLimiter } from '@arkyra/identity';
import { Body, Controller, Get, Headers, HttpCode, Post, Req, SerializeOptions } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Public } from '../http/access.decorators.ts';

/** What a guest's link opens. Its token comes by a header of its own, so that it stands in no address, log or Referer. */
@ApiTags('Guests')
@Public()
@Controller('guest')
@SerializeOptions({ schema: guestView })
@ApiHeader({ name: guestHeader, required: true, description: 'What follows the # in the link.' })
@ApiResponse({ status: 410, description: 'The link has expired or was revoked.' })
export class GuestController {
  constructor(
    private readonly page: GuestPage,
    private readonly decideAsGuest: DecideAsGuest,
    private readonly limiter: AttemptLimiter,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'openGuestLink', summary: 'The post that the link is for, as it will be published, and what it asks.' })
  @ApiOkResponse({ standardSchema: guestView })
  async open(@Headers(guestHeader) token: string | undefined, @Req() { ip }: FastifyRequest): Promise<GuestView> {
    await this.limiter.take('link', { ipAddress: ip });
    return this.page.execute(readable(token));
  }

  @Post('decisions')
  @HttpCode(200)
  @ApiOperation({ operationId: 'decideAsGuest', summary: 'Approve, ask for changes, or reject, on the step that you saw; another step by now is 409.' })
  @ApiOkResponse({ standardSchema: guestView })
  async decide(
    @Headers(guestHeader) token: string | undefined,
    @Body({ schema: decideApprovalRequest }) request: z.infer<typeof decideApprovalRequest>,
    @Req() { ip, id: requestId }: FastifyRequest,
  ): Promise<GuestView> {
    await this.limiter.take('link', { ipAddress: ip });
    return this.decideAsGuest.execute({ token: readable(token), requestId, request });
  }
}

/** What is no token at all is answered as one that nobody knows. */
export function readable(token: string | undefined): string {
  const read = linkToken.safeParse(token);
  if (!read.success) throw new GuestLinkInvalidError();
  return read.data;
}
