import { componentHealth, health, liveness, type ComponentHealth, type Health } from '@arkyra/contracts/http';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Public, Unlimited } from '../http/access.decorators.ts';
import { Components, type ComponentName } from './components.ts';

const component = z.enum(['db', 'redis', 'storage', 'temporal']);

@ApiTags('Health')
@Public()
@Unlimited()
@Controller('health')
export class HealthController {
  constructor(private readonly components: Components) {}

  @Get()
  @ApiOperation({ operationId: 'getHealth', summary: 'How Arkyra and the services behind it are.' })
  @ApiOkResponse({ standardSchema: health })
  @ApiServiceUnavailableResponse({ description: 'PostgreSQL is down.', standardSchema: health })
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const all = await this.components.all();
    if (all.status === 'down') void reply.status(503);
    return all;
  }

  @Get('live')
  @ApiOperation({ operationId: 'getLiveness', summary: 'Whether the process answers.' })
  @ApiOkResponse({ standardSchema: liveness })
  live(): z.infer<typeof liveness> {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ operationId: 'getReadiness', summary: 'Whether requests can be answered.' })
  @ApiOkResponse({ standardSchema: health })
  @ApiServiceUnavailableResponse({ description: 'PostgreSQL is down.', standardSchema: health })
  ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    return this.health(reply);
  }

  @Get(':component')
  @ApiOperation({ operationId: 'getComponentHealth', summary: 'How one of the services is.' })
  @ApiOkResponse({ standardSchema: componentHealth })
  @ApiServiceUnavailableResponse({ description: 'It is down.', standardSchema: componentHealth })
  async one(@Param('component', { schema: component }) name: ComponentName, @Res({ passthrough: true }) reply: FastifyReply): Promise<ComponentHealth> {
    const found = await this.components.of(name);
    if (found.status === 'down') void reply.status(503);
    return found;
  }
}
