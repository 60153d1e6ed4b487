import { MediaContextModule } from '@arkyra/media/infrastructure';
import { Module } from '@nestjs/common';
import { CleanUpMediaTask } from './clean-up-media.task.ts';
import { RemoveOrphanedFilesTask } from './remove-orphaned-files.task.ts';
import { ResumeProcessingTask } from './resume-processing.task.ts';

@Module({ imports: [MediaContextModule], providers: [ResumeProcessingTask, CleanUpMediaTask, RemoveOrphanedFilesTask] })
export class MediaModule {}
