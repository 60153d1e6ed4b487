import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { Leader } from '../leader/leader.ts';
import { TaskScheduler } from './task-scheduler.ts';

@Module({ imports: [ScheduleModule.forRoot(), DiscoveryModule], providers: [Leader, TaskScheduler], exports: [Leader] })
export class TasksModule {}
