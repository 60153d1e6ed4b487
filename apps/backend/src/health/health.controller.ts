import { Controller, Get } from '@nestjs/common';
import { Public } from '../http/access.decorators.ts';

@Public()
@Controller('health')
export class HealthController {
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
