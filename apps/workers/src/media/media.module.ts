import { MediaContextModule } from '@arkyra/media/infrastructure';
import { Module } from '@nestjs/common';
import { ProcessMediaJob } from './process-media.job.ts';

@Module({ imports: [MediaContextModule], providers: [ProcessMediaJob], exports: [ProcessMediaJob] })
export class MediaModule {}
