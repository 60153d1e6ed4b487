import { setTimeout } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { PrismaService } from '@arkyra/database';

@Controller('health')
export class HealthController {
  constructor(private readonly prisma: PrismaService) {}

  @Get()
  check(): { status: string } {
    return { status: 'ok' };
  }

  @Get('slow')
  async slow(): Promise<{ posts: number }> {
    await setTimeout(700);
    return { posts: await this.prisma.post.count() };
  }
}
