import { overdue, type Overdue } from '@arkyra/contracts/http';
import type { Principal } from '@arkyra/kernel';
import { OverduePostsQuery } from '@arkyra/operations';
import { Controller, Get, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Requires } from '../http/access.decorators.ts';

@ApiTags('Deliveries')
@Requires({ permission: 'posts:read', scope: 'posts:read' })
@Controller('deliveries/overdue')
export class OverdueController {
  constructor(private readonly overduePosts: OverduePostsQuery) {}

  @Get()
  @ApiOperation({ operationId: 'getOverdue', summary: 'How many posts are late although they should have been sent.' })
  @ApiOkResponse({ standardSchema: overdue })
  @SerializeOptions({ schema: overdue })
  async get(@CurrentPrincipal() principal: Principal): Promise<Overdue> {
    const { posts, deliveries, since } = await this.overduePosts.execute(principal);
    return { posts, deliveries, since: since?.toISOString() ?? null };
  }
}
