import { Module } from '@nestjs/common';
import { Components } from './components.ts';
import { HealthController } from './health.controller.ts';
import { MetricsController } from './metrics.controller.ts';

@Module({ controllers: [HealthController, MetricsController], providers: [Components] })
export class HealthModule {}
